package com.onlyarts.catalog.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.application.port.InMemoryImportReports;
import com.onlyarts.catalog.application.port.InMemoryImportSources;
import com.onlyarts.catalog.application.port.InMemoryImports;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.ImportTerms;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryArtworkCounter;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.InMemoryWorkQueue;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.media.application.FilesFixture;
import com.onlyarts.media.application.OfferingFiles;
import java.util.Map;
import java.util.Optional;

/** Imports on fakes. */
public final class ImportsFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryImports imports = new InMemoryImports(clock);
  public final InMemoryImportReports reports = new InMemoryImportReports(imports);
  public final InMemoryImportSources sources = new InMemoryImportSources(transactions);
  public final InMemoryArtworks artworks = new InMemoryArtworks();
  public final InMemoryStoredPictures pictures = new InMemoryStoredPictures(transactions);
  public final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final FilesFixture media = new FilesFixture();
  public final InMemoryWorkQueue<ImportId> queue =
      new InMemoryWorkQueue<>(id -> Optional.of(id.value() + "/" + System.identityHashCode(id)));
  private final ImportTerms terms = new ImportTerms(new WebLinks(false), ArtworkFixture.USD);
  private final ImportAnnouncements announcements =
      new ImportAnnouncements(transactions, reports, live);
  public final ImportingArtworks importing =
      new ImportingArtworks(
          transactions,
          imports,
          new OfferingFiles(media.originals, media.scans),
          queue,
          announcements,
          clock);
  public final ImportQueries queries = new ImportQueries(reports);
  public final MakingDrafts making =
      new MakingDrafts(
          transactions,
          imports,
          sources,
          pictures,
          new CuratingArtworks(
              transactions,
              artworks,
              new InMemoryHolds(),
              new InMemoryArtworkCounter(),
              outbox,
              clock),
          terms);
  public final AdvancingImports advancing =
      new AdvancingImports(
          queue,
          imports,
          new RehearsingImports(transactions, imports, sources, pictures, terms),
          making,
          announcements,
          clock);
  public final EndImportsJob ending =
      new EndImportsJob(
          imports,
          importing,
          clock,
          new ItemByItem("end-imports", new InMemoryFailedItems(), clock));
  public final Caller artist = Callers.anArtist();

  /** An import of a table, for its artist. */
  public ImportId started() {
    return importing.start(artist, table(), Optional.of("title".getBytes(UTF_8)));
  }

  /** An import that was rehearsed. */
  public ImportId rehearsed() {
    ImportId id = started();
    goOn();
    return id;
  }

  /** Does all that waits. */
  public void goOn() {
    int rounds = 0;
    while (advancing.advanceSome() > 0) {
      rounds++;
      if (rounds > 10_000) {
        throw new AssertionError("it never comes to an end");
      }
    }
  }

  /** A good work with a picture of its own in the archive. */
  public void work(String title) {
    work(title, "12.50");
  }

  /** A work of this price with a picture of its own in the archive. */
  public void work(String title, String price) {
    sources.work(
        Map.of("title", title, "price", price, "category", "digital"), Optional.of(title + ".jpg"));
    sources.picture(title + ".jpg", Archives.aPicture(title));
  }

  /** A table that says everything itself. */
  public static Source table() {
    return new Source(
        ImportKind.CSV, Optional.empty(), new ImportDefaults(Optional.empty(), Optional.empty()));
  }
}
