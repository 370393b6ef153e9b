package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ImportSources;
import com.onlyarts.catalog.application.port.ImportSources.Opened;
import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportDraft;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.catalog.domain.ImportTerms;
import com.onlyarts.catalog.domain.RowFault;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.StoredPictures;
import com.onlyarts.media.api.StoredPictures.StoredPicture;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the drafts of an import that was confirmed, each row in a transaction of its own, which
 * writes down that it is made: whenever we die, none is made twice (R280). A picture that was kept
 * before we died, and that no draft shows, is swept as any other.
 */
public final class MakingDrafts {
  /** How many drafts are made at a time. */
  static final int AT_ONCE = 5;

  private final Transactions transactions;
  private final Imports imports;
  private final ImportSources sources;
  private final StoredPictures pictures;
  private final CuratingArtworks curating;
  private final ImportTerms terms;

  public MakingDrafts(
      Transactions transactions,
      Imports imports,
      ImportSources sources,
      StoredPictures pictures,
      CuratingArtworks curating,
      ImportTerms terms) {
    this.transactions = transactions;
    this.imports = imports;
    this.sources = sources;
    this.pictures = pictures;
    this.curating = curating;
    this.terms = terms;
  }

  /** Goes on with an import. */
  void goOn(ArtworkImport running) {
    List<ImportRow> ready = imports.rows(running.id(), ImportRowState.READY, AT_ONCE);
    if (ready.isEmpty()) {
      transactions.inTransaction(() -> whileRunning(running, this::complete));
      return;
    }
    try (Opened source = sources.open(running.source())) {
      ready.forEach(row -> make(running, source, row));
    } catch (UnreadableSource e) { // it could be read when it was rehearsed
      ready.forEach(row -> fail(running, row, new RowFault("picture", e.reason())));
    }
  }

  private void complete(ArtworkImport running) {
    running.complete();
    imports.save(running);
  }

  private void make(ArtworkImport running, Opened source, ImportRow row) {
    if (imports.find(running.id()).filter(MakingDrafts::isRunning).isEmpty()) {
      return;
    }
    try {
      Optional<StoredPicture> picture =
          row.given().picture().map(name -> stored(running, source, name));
      ImportDraft draft =
          ImportDraft.of(
              row.given(), picture.map(StoredPicture::url), running.source().defaults(), terms);
      Optional<ArtworkDetails> details =
          draft
              .details()
              .map(it -> picture.map(small -> it.shownSmall(small.thumbnailUrl())).orElse(it));
      if (details.isEmpty()) {
        fail(running, row, draft.faults().getFirst());
      } else {
        add(running, row, details.get(), draft);
      }
    } catch (UnreadableSource e) {
      fail(running, row, new RowFault("picture", e.reason()));
    } catch (Rejected refused) {
      if (refused.rejection().kind() == Kind.AWAY) {
        throw refused;
      }
      fail(running, row, new RowFault("picture", refused.rejection().message()));
    }
  }

  private StoredPicture stored(ArtworkImport running, Opened source, String name) {
    byte[] file =
        source
            .picture(name, StoredPictures.MOST_BYTES)
            .orElseThrow(() -> new UnreadableSource("is not in the archive"));
    return pictures.store(running.artist(), file);
  }

  private void add(
      ArtworkImport running, ImportRow row, ArtworkDetails details, ImportDraft draft) {
    whileReady(
        running,
        row,
        it -> {
          ArtworkId artwork = curating.draft(it.artist(), details, draft.editionSize());
          imports.keepSource(artwork, it, row);
          imports.save(it.id(), row.made(artwork));
        });
  }

  private void fail(ArtworkImport running, ImportRow row, RowFault why) {
    whileReady(running, row, it -> imports.save(it.id(), row.failed(why)));
  }

  /**
   * Does something about a row that nobody has done anything about, under the lock of its import:
   * whoever was slower does nothing.
   */
  private void whileReady(ArtworkImport running, ImportRow row, Consumer<ArtworkImport> act) {
    transactions.inTransaction(
        () ->
            whileRunning(
                running,
                it -> {
                  if (imports.isReady(it.id(), row.given().row())) {
                    act.accept(it);
                    imports.save(it);
                  }
                }));
  }

  private void whileRunning(ArtworkImport running, Consumer<ArtworkImport> act) {
    imports.lock(running.id()).filter(MakingDrafts::isRunning).ifPresent(act);
  }

  private static boolean isRunning(ArtworkImport it) {
    return it.state() == ImportState.RUNNING;
  }
}
