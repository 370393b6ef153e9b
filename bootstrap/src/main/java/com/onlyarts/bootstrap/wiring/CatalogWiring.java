package com.onlyarts.bootstrap.wiring;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.AuctionedWorks;
import com.onlyarts.catalog.api.LicenceTexts;
import com.onlyarts.catalog.api.Lots;
import com.onlyarts.catalog.api.OutsoldHolds;
import com.onlyarts.catalog.application.ArrangingPictures;
import com.onlyarts.catalog.application.BrowsingArtworks;
import com.onlyarts.catalog.application.CommentingArtworks;
import com.onlyarts.catalog.application.CuratingArtworks;
import com.onlyarts.catalog.application.DeliveringArtworks;
import com.onlyarts.catalog.application.FavoritingArtworks;
import com.onlyarts.catalog.application.FindingOutsold;
import com.onlyarts.catalog.application.HoldingArtworks;
import com.onlyarts.catalog.application.LicensingArtworks;
import com.onlyarts.catalog.application.LikingComments;
import com.onlyarts.catalog.application.ModeratingArtworks;
import com.onlyarts.catalog.application.ReadingComments;
import com.onlyarts.catalog.application.RecountingCounters;
import com.onlyarts.catalog.application.ReservingLots;
import com.onlyarts.catalog.application.ViewCounting;
import com.onlyarts.catalog.application.port.Counters.Repair;
import com.onlyarts.catalog.jdbi.JdbiArtworkFiles;
import com.onlyarts.catalog.jdbi.JdbiArtworkGallery;
import com.onlyarts.catalog.jdbi.JdbiArtworkLicences;
import com.onlyarts.catalog.jdbi.JdbiArtworkPictures;
import com.onlyarts.catalog.jdbi.JdbiArtworks;
import com.onlyarts.catalog.jdbi.JdbiCommentThreads;
import com.onlyarts.catalog.jdbi.JdbiComments;
import com.onlyarts.catalog.jdbi.JdbiCounters;
import com.onlyarts.catalog.jdbi.JdbiEditionNumbers;
import com.onlyarts.catalog.jdbi.JdbiFavorites;
import com.onlyarts.catalog.jdbi.JdbiGalleryIndex;
import com.onlyarts.catalog.jdbi.JdbiHolds;
import com.onlyarts.catalog.jdbi.JdbiViewCounts;
import com.onlyarts.catalog.rest.ArtworkRequests;
import com.onlyarts.catalog.rest.ArtworksResource;
import com.onlyarts.catalog.rest.CaffeineRecentViews;
import com.onlyarts.catalog.rest.CommentsResource;
import com.onlyarts.catalog.rest.ContentsResource;
import com.onlyarts.catalog.rest.CurationResource;
import com.onlyarts.catalog.rest.LicencesResource;
import com.onlyarts.catalog.rest.NewArtworkLocation;
import com.onlyarts.catalog.rest.PicturesResource;
import com.onlyarts.catalog.rest.ViewerContext;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.ArtworkCounter;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.ProfileChanged;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalog module: works, favorites, comments, views, and the stock that copies are taken from.
 */
public final class CatalogWiring {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogWiring.class);
  private static final Duration RECOUNT = Duration.ofHours(6);
  private static final Duration ROLL_UP = Duration.ofMinutes(5);

  private final List<Object> resources;
  private final ArtworkHolds artworkHolds;
  private final Lots lots;
  private final AuctionedWorks auctionedWorks;
  private final OutsoldHolds outsoldHolds;
  private final LicenceTexts licenceTexts;
  private final ImportWiring imports;

  public CatalogWiring(
      ModuleContext context, ImportWiring.Media media, ArtworkCounter tally, Blocklist blocklist) {
    Transactions transactions = context.transactions();
    Outbox outbox = context.outbox();
    Clock clock = context.clock();
    Jdbi jdbi = context.jdbi();
    JdbiArtworks artworks = new JdbiArtworks(jdbi, clock);
    JdbiComments comments = new JdbiComments(jdbi);
    JdbiHolds holds = new JdbiHolds(jdbi);
    CuratingArtworks curating =
        new CuratingArtworks(transactions, artworks, holds, tally, outbox, clock);
    JdbiViewCounts counters = new JdbiViewCounts(jdbi);
    ViewCounting views = new ViewCounting(new CaffeineRecentViews(clock), counters);
    RecountingCounters recounting =
        new RecountingCounters(
            transactions,
            new JdbiCounters(jdbi),
            CatalogWiring::tellOf,
            context.itemByItem("catalog.recount"));
    ViewerContext visitor = new ViewerContext(context.caller());
    imports = new ImportWiring(context, media, curating);

    JdbiArtworkLicences licences = new JdbiArtworkLicences(jdbi);
    LicensingArtworks licensing = new LicensingArtworks(transactions, artworks, licences, clock);
    artworkHolds =
        new HoldingArtworks(
            transactions, artworks, holds, licences, new JdbiEditionNumbers(jdbi), clock);
    outsoldHolds = new FindingOutsold(artworks, holds);
    licenceTexts = licensing;
    auctionedWorks = holds::auctionsOf;
    lots = new ReservingLots(transactions, artworks, holds, clock);
    resources =
        List.of(
            visitor,
            new NewArtworkLocation(),
            new ArtworksResource(
                new BrowsingArtworks(new JdbiArtworkGallery(jdbi), views, media.shown()),
                curating,
                new FavoritingArtworks(
                    transactions, artworks, new JdbiFavorites(jdbi), blocklist, outbox, clock),
                new ArtworkRequests(context.links(), context.settings().trade().currency()),
                context.caller(),
                visitor),
            new PicturesResource(
                new ArrangingPictures(
                    transactions, artworks, new JdbiArtworkPictures(jdbi), holds, media.shown()),
                context.caller()),
            new ContentsResource(
                new DeliveringArtworks(
                    transactions, artworks, new JdbiArtworkFiles(jdbi), media.kept(), clock),
                context.caller()),
            new LicencesResource(
                licensing, context.settings().trade().currency(), context.caller()),
            imports.resource(),
            new CurationResource(
                new ModeratingArtworks(
                    transactions, artworks, tally, context.audit(), outbox, clock),
                context.caller()),
            new CommentsResource(
                new CommentingArtworks(transactions, artworks, comments, blocklist, outbox, clock),
                new LikingComments(transactions, artworks, comments, blocklist, outbox, clock),
                new ReadingComments(artworks, new JdbiCommentThreads(jdbi)),
                context.caller()));

    JdbiGalleryIndex index = new JdbiGalleryIndex(jdbi);
    context
        .handlers()
        .add(
            new EventHandler<>(
                "catalog.archive-works",
                AccountDeleted.class,
                event -> curating.archiveAllOf(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "catalog.archive-works-of-demoted",
                ArtistDemoted.class,
                event -> curating.archiveAllOf(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "catalog.rename-artist",
                ProfileChanged.class,
                event -> index.renewWorksOf(event.person())));
    context
        .jobs()
        .add(new Job("catalog.recount", RECOUNT, Database.patiently(recounting::recount)));
    context
        .jobs()
        .add(new Job("catalog.roll-up-views", ROLL_UP, Database.patiently(counters::rollUp)));
    context.onStop().add(new PeriodicTask("views", views::flush)::close);
  }

  /** Starts what runs by itself. */
  public void start() {
    imports.start();
  }

  /** The resources, and the filters that are served beside them. */
  public List<Object> resources() {
    return resources;
  }

  /** Where ordering takes copies from. */
  public ArtworkHolds artworkHolds() {
    return artworkHolds;
  }

  /** Where livestreams set works aside for auctions. */
  public Lots lots() {
    return lots;
  }

  /** Which auctions hold a work. */
  public AuctionedWorks auctionedWorks() {
    return auctionedWorks;
  }

  /** Which holds a sale has made worthless. */
  public OutsoldHolds outsoldHolds() {
    return outsoldHolds;
  }

  /** What licences say. */
  public LicenceTexts licenceTexts() {
    return licenceTexts;
  }

  private static void tellOf(Repair repair) {
    LOG.warn(
        "Recounted the {} of {}: {}, not {}",
        repair.counter(),
        repair.of(),
        repair.right(),
        repair.wrong());
  }
}
