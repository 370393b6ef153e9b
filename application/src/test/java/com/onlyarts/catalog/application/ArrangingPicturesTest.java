package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.application.port.GalleryFilters.works;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.ArrangingPictures.PictureWish;
import com.onlyarts.catalog.application.port.ArtworkCard;
import com.onlyarts.catalog.application.port.ArtworkView;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.InMemoryArtworkGallery;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryFavorites;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.application.port.InMemoryRecentViews;
import com.onlyarts.catalog.application.port.PictureView;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkPictures;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkInAuction;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.application.OfferingPictures;
import com.onlyarts.media.application.port.InMemoryUploads;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadFixture;
import com.onlyarts.media.domain.UploadId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrangingPicturesTest {
  private final SteppingClock clock = new SteppingClock();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final InMemoryUploads uploads = new InMemoryUploads();
  private final InMemoryArtworkGallery gallery =
      new InMemoryArtworkGallery(artworks, new InMemoryFavorites());
  private final OfferingPictures kept = new OfferingPictures(uploads);
  private final ArrangingPictures arranging =
      new ArrangingPictures(new InMemoryTransactions(), artworks, gallery, holds, kept);
  private final BrowsingArtworks browsing =
      new BrowsingArtworks(
          gallery, new ViewCounting(new InMemoryRecentViews(clock), gallery), kept);
  private final Caller artist = Callers.anArtist();
  private final Artwork work = anArtwork().by(artist.person()).create();
  private final ArtworkId id = work.id();

  @BeforeEach
  void publish() {
    artworks.add(work);
  }

  @Test
  void R190_a_work_is_shown_by_the_pictures_of_its_artist_in_their_order() {
    arranging.replace(
        artist,
        id,
        List.of(
            wish(uploaded(artist, "back"), "  The back  "), wish(uploaded(artist, "front"), " ")));

    ArtworkView seen = browsing.show(id, Optional.empty());
    assertThat(seen.card().picture().picture().imageUrl())
        .isEqualTo("https://img.example/back.jpg");
    assertThat(seen.card().picture().picture().thumbnailUrl())
        .contains("https://img.example/back-400.jpg");
    assertThat(seen.pictures())
        .extracting(it -> it.picture().imageUrl(), it -> it.picture().altText())
        .containsExactly(
            tuple("https://img.example/back.jpg", Optional.of("The back")),
            tuple("https://img.example/front.jpg", Optional.empty()));
    assertThat(listed().picture().kept()).isEqualTo(seen.card().picture().kept()).isPresent();
    assertThat(seen.pictures().getLast().kept().orElseThrow().srcset())
        .isEqualTo(
            "https://img.example/front-400.jpg 400w, https://img.example/front-800.jpg 800w, https://img.example/front.jpg 1920w");
  }

  @Test
  void R190_the_list_takes_the_place_of_the_one_before() {
    UploadId front = uploaded(artist, "front");
    arranging.replace(
        artist, id, List.of(wish(uploaded(artist, "back"), "The back"), wish(front, "")));

    arranging.replace(artist, id, List.of(wish(front, "The front")));

    assertThat(browsing.show(id, Optional.empty()).pictures())
        .extracting(it -> it.picture().altText())
        .containsExactly(Optional.of("The front"));
  }

  @Test
  void R190_nothing_is_known_of_a_picture_that_is_not_kept_here() {
    PictureView own = browsing.show(id, Optional.empty()).pictures().getFirst();

    assertThat(own.picture().imageUrl()).isEqualTo(work.details().imageUrl());
    assertThat(own.kept()).isEmpty();
  }

  @Test
  void R190_only_the_artist_says_it_and_only_with_own_pictures() {
    Caller other = Callers.anArtist();
    UploadId own = uploaded(artist, "own");

    assertRefused(
        new NotYourArtwork(id),
        () -> arranging.replace(other, id, List.of(wish(uploaded(other, "other"), ""))));
    assertRefused(
        new UploadNotFound(),
        () ->
            arranging.replace(
                artist, id, List.of(wish(own, ""), wish(uploaded(other, "hers"), ""))));
    assertRefused(
        new UploadNotFound(),
        () -> arranging.replace(artist, id, List.of(wish(UploadId.next(), ""))));
    assertThat(browsing.show(id, Optional.empty()).card().picture().picture().imageUrl())
        .isEqualTo(work.details().imageUrl());
  }

  @Test
  void R190_1_to_20_pictures_each_once() {
    UploadId own = uploaded(artist, "own");
    List<PictureWish> many =
        Stream.iterate(0, n -> n + 1)
            .limit(ArtworkPictures.MOST + 1)
            .map(n -> wish(uploaded(artist, "picture" + n), ""))
            .toList();

    assertThatThrownBy(() -> arranging.replace(artist, id, List.of()))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> arranging.replace(artist, id, many)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> arranging.replace(artist, id, List.of(wish(own, ""), wish(own, ""))))
        .isInstanceOf(InvalidValue.class);
    arranging.replace(artist, id, many.subList(0, ArtworkPictures.MOST));
    assertThat(browsing.show(id, Optional.empty()).pictures()).hasSize(ArtworkPictures.MOST);
  }

  @Test
  void R73_what_people_bid_on_stays_as_it_looks() {
    UploadId own = uploaded(artist, "own");
    holds.addForAuction(new HoldKey(id.value()), id, clock.instant());

    assertRefused(
        new ArtworkInAuction(id), () -> arranging.replace(artist, id, List.of(wish(own, ""))));
  }

  private ArtworkCard listed() {
    return browsing
        .list(works().filter(), GalleryOrder.NEWEST_FIRST, PageRequest.first(1), Optional.empty())
        .rows()
        .getFirst();
  }

  private static PictureWish wish(UploadId image, String altText) {
    return new PictureWish(image, Optional.of(altText));
  }

  private UploadId uploaded(Caller owner, String name) {
    Upload upload = Upload.announce(owner.person(), Folder.ARTWORKS, clock.instant());
    upload.keep(UploadFixture.aPicture("https://img.example/%s.jpg".formatted(name)));
    uploads.add(upload);
    return upload.id();
  }
}
