package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotAnArtist;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * An artist brings works along: has them rehearsed, says that they are theirs, or calls it off
 * (R280). What takes long is done by the queue.
 */
public final class ImportingArtworks {
  /** The longest list that is sent beside an archive: 10 MB. */
  public static final int MOST_LIST_BYTES = 10 * 1024 * 1024;

  private static final String ARCHIVE = "zip";

  private final Transactions transactions;
  private final Imports imports;
  private final KeptFiles files;
  private final WorkQueue<ImportId> queue;
  private final ImportAnnouncements announcements;
  private final Clock clock;

  public ImportingArtworks(
      Transactions transactions,
      Imports imports,
      KeptFiles files,
      WorkQueue<ImportId> queue,
      ImportAnnouncements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.files = files;
    this.queue = queue;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Takes what an artist sent, to be rehearsed; nothing is made of it.
   *
   * @param list a table or JSON; empty if it is in the archive
   */
  public ImportId start(Caller artist, Source source, Optional<byte[]> list) {
    if (!artist.role().mayPublish()) {
      throw new Rejected(new NotAnArtist());
    }
    requireSomething(source, list);
    ArtworkImport started = ArtworkImport.start(artist.person(), source, clock.instant());
    transactions.inTransaction(
        () -> {
          source.archive().ifPresent(archive -> requireArchive(artist.person(), archive));
          imports.add(started, list);
          queue.add(started.id());
          announcements.tell(started.id());
        });
    return started.id();
  }

  /**
   * Has the drafts made, after the rehearsal; said again it changes nothing.
   *
   * @param ownsRights that the works are the artist's to publish
   */
  public void confirm(Caller artist, ImportId id, boolean ownsRights) {
    transactions.inTransaction(
        () -> {
          ArtworkImport confirmed = owned(artist, id);
          if (confirmed.confirm(ownsRights)) {
            imports.save(confirmed);
            queue.add(id);
            announcements.tell(id);
          }
        });
  }

  /** Calls an import off; drafts that were made stay. Said again it changes nothing. */
  public void cancel(Caller artist, ImportId id) {
    transactions.inTransaction(() -> cancel(owned(artist, id)));
  }

  /** Calls off what an artist has under way who publishes no more. */
  public void cancelOf(PersonId artist) {
    transactions.inTransaction(() -> imports.lockOpenOf(artist).ifPresent(this::cancel));
  }

  /** Calls off an import of which nothing was heard for too long, if it is still open. */
  void giveUp(ImportId id) {
    transactions.inTransaction(
        () -> imports.lock(id).filter(it -> it.state().isOpen()).ifPresent(this::cancel));
  }

  private void cancel(ArtworkImport open) {
    if (open.cancel()) {
      imports.save(open);
      announcements.tell(open.id());
    }
  }

  private ArtworkImport owned(Caller artist, ImportId id) {
    return imports
        .lock(id)
        .orElseThrow(() -> new Rejected(new ImportNotFound()))
        .requireArtist(artist.person());
  }

  private static void requireSomething(Source source, Optional<byte[]> list) {
    if (list.isPresent() && source.kind() == ImportKind.PICTURES) {
      throw new InvalidValue("file", "is for lists; send pictures in an archive");
    }
    if (list.filter(bytes -> bytes.length > MOST_LIST_BYTES).isPresent()) {
      throw new InvalidValue("file", "must be at most 10 MB");
    }
    if (list.isEmpty() && source.archive().isEmpty()) {
      throw new InvalidValue(
          source.kind() == ImportKind.PICTURES ? "archiveId" : "file", "is required");
    }
  }

  /** Locked with its file, so that it is not swept before it is known to be in use. */
  private void requireArchive(PersonId artist, OriginalId archive) {
    KeptFile file = files.ownedBy(artist, List.of(archive)).getFirst();
    if (!file.type().equals(ARCHIVE)) {
      throw new InvalidValue("archiveId", "must be a file of the type zip");
    }
  }
}
