package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.ArrangingPictures;
import com.onlyarts.catalog.application.BrowsingArtworks;
import com.onlyarts.catalog.application.CommentingArtworks;
import com.onlyarts.catalog.application.CuratingArtworks;
import com.onlyarts.catalog.application.FavoritingArtworks;
import com.onlyarts.catalog.application.LikingComments;
import com.onlyarts.catalog.application.ModeratingArtworks;
import com.onlyarts.catalog.application.ReadingComments;
import com.onlyarts.catalog.application.ViewCounting;
import com.onlyarts.catalog.application.port.InMemoryArtworkGallery;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryComments;
import com.onlyarts.catalog.application.port.InMemoryFavorites;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.identity.api.InMemoryArtworkCounter;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.media.application.OfferingPictures;
import com.onlyarts.media.application.port.InMemoryUploads;
import java.util.List;

/** The catalog's resources on fakes. */
final class CatalogService {
  final SteppingClock clock = new SteppingClock();
  final InMemoryBlocklist blocklist = new InMemoryBlocklist();

  final InMemoryUploads uploads = new InMemoryUploads();
  final InMemoryHolds holds = new InMemoryHolds();

  private final OfferingPictures kept = new OfferingPictures(uploads);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryFavorites favorites = new InMemoryFavorites();
  private final InMemoryComments comments = new InMemoryComments();
  private final InMemoryArtworkGallery gallery = new InMemoryArtworkGallery(artworks, favorites);
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);

  List<?> resources(CurrentCaller caller) {
    ViewerContext visitor = new ViewerContext(caller);
    InMemoryArtworkCounter tally = new InMemoryArtworkCounter();
    return List.of(
        visitor,
        new NewArtworkLocation(),
        new ArtworksResource(
            new BrowsingArtworks(
                gallery, new ViewCounting(new CaffeineRecentViews(clock), gallery), kept),
            new CuratingArtworks(transactions, artworks, holds, tally, outbox, clock),
            new FavoritingArtworks(transactions, artworks, favorites, blocklist, outbox, clock),
            new ArtworkRequests(new WebLinks(false), ArtworkFixture.USD),
            caller,
            visitor),
        new PicturesResource(
            new ArrangingPictures(transactions, artworks, gallery, holds, kept), caller),
        new CurationResource(
            new ModeratingArtworks(
                transactions,
                artworks,
                tally,
                new RecordingAuditTrail(transactions),
                outbox,
                clock),
            caller),
        new CommentsResource(
            new CommentingArtworks(transactions, artworks, comments, blocklist, outbox, clock),
            new LikingComments(transactions, artworks, comments, blocklist, outbox, clock),
            new ReadingComments(artworks, comments),
            caller));
  }
}
