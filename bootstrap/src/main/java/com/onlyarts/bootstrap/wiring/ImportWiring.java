package com.onlyarts.bootstrap.wiring;

import com.onlyarts.catalog.application.AdvancingImports;
import com.onlyarts.catalog.application.CuratingArtworks;
import com.onlyarts.catalog.application.EndImportsJob;
import com.onlyarts.catalog.application.ImportAnnouncements;
import com.onlyarts.catalog.application.ImportQueries;
import com.onlyarts.catalog.application.ImportingArtworks;
import com.onlyarts.catalog.application.MakingDrafts;
import com.onlyarts.catalog.application.RehearsingImports;
import com.onlyarts.catalog.application.port.ImportSources;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportTerms;
import com.onlyarts.catalog.jdbi.ImportTopic;
import com.onlyarts.catalog.jdbi.JdbiImportReports;
import com.onlyarts.catalog.jdbi.JdbiImports;
import com.onlyarts.catalog.rest.ImportsResource;
import com.onlyarts.catalog.sources.FileImportSources;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.media.api.FileContents;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.api.KeptPictures;
import com.onlyarts.media.api.StoredPictures;
import java.time.Duration;

/** The part of the catalog by which artists bring works along; its queue has one worker a node. */
public final class ImportWiring {
  private static final Duration LOOK = Duration.ofHours(1);

  private final QueueWorker worker = new QueueWorker("imports", 1);
  private final AdvancingImports advancing;
  private final ImportsResource resource;

  /**
   * What media does for the catalog.
   *
   * @param kept whose files are whose
   * @param shown what is known of pictures
   * @param contents what is in them
   */
  public record Media(
      KeptFiles kept, KeptPictures shown, FileContents contents, StoredPictures pictures) {}

  public ImportWiring(ModuleContext context, Media media, CuratingArtworks curating) {
    JdbiImports imports = new JdbiImports(context.jdbi(), context.clock());
    JdbiImportReports reports = new JdbiImportReports(context.jdbi());
    JdbiWorkQueue<ImportId> queue =
        new JdbiWorkQueue<>(context.jdbi(), new ImportTopic(), worker::wake);
    ImportSources sources = new FileImportSources(media.contents());
    ImportTerms terms = new ImportTerms(context.links(), context.settings().trade().currency());
    ImportAnnouncements announcements =
        new ImportAnnouncements(context.transactions(), reports, context.live());
    ImportingArtworks importing =
        new ImportingArtworks(
            context.transactions(), imports, media.kept(), queue, announcements, context.clock());
    advancing =
        new AdvancingImports(
            queue,
            imports,
            new RehearsingImports(
                context.transactions(), imports, sources, media.pictures(), terms),
            new MakingDrafts(
                context.transactions(), imports, sources, media.pictures(), curating, terms),
            announcements,
            context.clock());
    resource =
        new ImportsResource(
            importing,
            new ImportQueries(reports),
            context.settings().trade().currency(),
            context.caller());
    EndImportsJob ending =
        new EndImportsJob(
            imports, importing, context.clock(), context.itemByItem("catalog.end-imports"));
    context.jobs().add(new Job("catalog.end-imports", LOOK, ending::run));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "catalog.end-imports-of-left",
                AccountDeleted.class,
                event -> importing.cancelOf(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "catalog.end-imports-of-demoted",
                ArtistDemoted.class,
                event -> importing.cancelOf(event.person())));
    context.onStop().add(worker::close);
  }

  /** Starts what makes drafts. */
  void start() {
    worker.start(advancing::advanceSome);
  }

  ImportsResource resource() {
    return resource;
  }
}
