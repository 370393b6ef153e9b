package com.onlyarts.bootstrap;

import com.onlyarts.catalog.api.Lots;
import com.onlyarts.catalog.api.Shelf;
import com.onlyarts.catalog.application.BrowsingArtworks;
import com.onlyarts.catalog.application.CommentingArtworks;
import com.onlyarts.catalog.application.CuratingArtworks;
import com.onlyarts.catalog.application.ModeratingArtworks;
import com.onlyarts.catalog.application.FavoritingArtworks;
import com.onlyarts.catalog.application.KeepingLots;
import com.onlyarts.catalog.application.KeepingTheShelf;
import com.onlyarts.catalog.application.LikingComments;
import com.onlyarts.catalog.application.ReadingComments;
import com.onlyarts.catalog.application.RecountingCounters;
import com.onlyarts.catalog.application.ViewCounting;
import com.onlyarts.catalog.application.port.Counters.Repair;
import com.onlyarts.catalog.jdbi.JdbiArtworkGallery;
import com.onlyarts.catalog.jdbi.JdbiArtworks;
import com.onlyarts.catalog.jdbi.JdbiCommentThreads;
import com.onlyarts.catalog.jdbi.JdbiComments;
import com.onlyarts.catalog.jdbi.JdbiCounters;
import com.onlyarts.catalog.jdbi.JdbiFavorites;
import com.onlyarts.catalog.jdbi.JdbiGalleryIndex;
import com.onlyarts.catalog.jdbi.JdbiHolds;
import com.onlyarts.catalog.jdbi.JdbiViewTallies;
import com.onlyarts.catalog.rest.ArtworkRequests;
import com.onlyarts.catalog.rest.ArtworksResource;
import com.onlyarts.catalog.rest.CaffeineSeenLately;
import com.onlyarts.catalog.rest.CommentsResource;
import com.onlyarts.catalog.rest.CurationResource;
import com.onlyarts.catalog.rest.CurrentVisitor;
import com.onlyarts.catalog.rest.NewArtworkLocation;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.identity.api.ArtistTally;
import com.onlyarts.identity.api.ProfileChanged;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalog module: works, favorites, comments, views, and the shelf that copies are taken from. */
final class CatalogWiring {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogWiring.class);
  private static final Duration RECOUNT = Duration.ofHours(6);
  private static final Duration ROLL_UP = Duration.ofMinutes(5);

  private final List<Object> resources;
  private final Shelf shelf;
  private final Lots lots;

  CatalogWiring(Foundation foundation, ArtistTally tally, Acquaintances acquaintances) {
    Transactions transactions = foundation.transactions();
    Outbox outbox = foundation.outbox();
    Clock clock = foundation.clock();
    Jdbi jdbi = foundation.jdbi();
    JdbiArtworks artworks = new JdbiArtworks(jdbi, clock);
    JdbiComments comments = new JdbiComments(jdbi);
    CuratingArtworks curating = new CuratingArtworks(transactions, artworks, tally, outbox, clock);
    JdbiViewTallies tallies = new JdbiViewTallies(jdbi);
    ViewCounting views = new ViewCounting(new CaffeineSeenLately(clock), tallies);
    RecountingCounters recounting = new RecountingCounters(transactions, new JdbiCounters(jdbi), CatalogWiring::tellOf);
    CurrentVisitor visitor = new CurrentVisitor(foundation.caller());

    JdbiHolds holds = new JdbiHolds(jdbi);
    shelf = new KeepingTheShelf(transactions, artworks, holds, clock);
    lots = new KeepingLots(transactions, artworks, holds, clock);
    resources =
        List.of(
            visitor,
            new NewArtworkLocation(),
            new ArtworksResource(
                new BrowsingArtworks(new JdbiArtworkGallery(jdbi), views),
                curating,
                new FavoritingArtworks(transactions, artworks, new JdbiFavorites(jdbi), acquaintances, outbox, clock),
                new ArtworkRequests(foundation.links(), foundation.settings().currency()),
                foundation.caller(),
                visitor),
            new CurationResource(new ModeratingArtworks(transactions, artworks, tally, foundation.audit(), outbox, clock), foundation.caller()),
            new CommentsResource(
                new CommentingArtworks(transactions, artworks, comments, acquaintances, outbox, clock),
                new LikingComments(transactions, artworks, comments, acquaintances, outbox, clock),
                new ReadingComments(artworks, new JdbiCommentThreads(jdbi)),
                foundation.caller()));

    JdbiGalleryIndex index = new JdbiGalleryIndex(jdbi);
    foundation.reactions().add(new Reaction<>("catalog.archive-works", AccountDeleted.class, event -> curating.archiveAllOf(event.person())));
    foundation.reactions().add(new Reaction<>("catalog.rename-artist", ProfileChanged.class, event -> index.renewWorksOf(event.person())));
    foundation.chores().add(new Chore("catalog.recount", RECOUNT, recounting::recount));
    foundation.chores().add(new Chore("catalog.roll-up-views", ROLL_UP, tallies::rollUp));
    foundation.onStop().add(new EverySecond("views", views::flush)::close);
  }

  /** The resources, and the filters that are served beside them. */
  List<Object> resources() {
    return resources;
  }

  /** Where ordering takes copies from. */
  Shelf shelf() {
    return shelf;
  }

  /** Where livestreams set works aside for auctions. */
  Lots lots() {
    return lots;
  }

  private static void tellOf(Repair repair) {
    LOG.warn("Recounted the {} of {}: {}, not {}", repair.counter(), repair.of(), repair.right(), repair.wrong());
  }
}
