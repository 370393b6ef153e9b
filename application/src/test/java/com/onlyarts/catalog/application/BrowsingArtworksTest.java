package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.application.port.GalleryFilters.works;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.catalog.application.Visitor.Known;
import com.onlyarts.catalog.application.Visitor.Stranger;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.InMemoryArtworkGallery;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryFavorites;
import com.onlyarts.catalog.application.port.InMemoryRecentViews;
import com.onlyarts.catalog.application.port.RecentViews;
import com.onlyarts.catalog.application.port.ViewCounts;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.media.application.OfferingPictures;
import com.onlyarts.media.application.port.InMemoryUploads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowsingArtworksTest {
  private final SteppingClock clock = new SteppingClock();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryArtworkGallery gallery =
      new InMemoryArtworkGallery(artworks, new InMemoryFavorites());
  private final ViewCounting views = new ViewCounting(new InMemoryRecentViews(clock), gallery);
  private final BrowsingArtworks browsing =
      new BrowsingArtworks(gallery, views, new OfferingPictures(new InMemoryUploads()));
  private final Caller artist = Callers.anArtist();
  private final Artwork shown = hung(anArtwork().by(artist.person()).titled("Tide").create());
  private final Artwork draft =
      hung(anArtwork().by(artist.person()).titled("Sketch").asDraft().create());

  @Test
  void R20_a_draft_is_shown_to_its_artist_and_admins_and_unknown_to_everybody_else() {
    assertThat(browsing.show(draft.id(), Optional.of(artist)).card().caption().title())
        .isEqualTo("Sketch");
    assertThat(browsing.show(draft.id(), Optional.of(Callers.anAdmin())).card().caption().title())
        .isEqualTo("Sketch");
    assertRefused(
        new ArtworkNotFound(draft.id()),
        () -> browsing.show(draft.id(), Optional.of(Callers.anArtist())));
    assertRefused(
        new ArtworkNotFound(draft.id()), () -> browsing.visit(draft.id(), new Stranger("a")));
  }

  @Test
  void R20_drafts_are_listed_to_their_artist_and_to_admins() {
    GalleryFilter drafts = works().standing(ArtworkStatus.DRAFT).filter();

    assertThat(titles(drafts, Optional.of(artist))).containsExactly("Sketch");
    assertThat(titles(drafts, Optional.of(Callers.anAdmin()))).containsExactly("Sketch");
    assertThat(titles(drafts, Optional.of(Callers.anArtist()))).isEmpty();
    assertThat(titles(drafts, Optional.empty())).isEmpty();
    assertThat(titles(GalleryFilter.everything(), Optional.of(artist))).containsExactly("Tide");
  }

  @Test
  void R22_a_visitor_counts_once_a_window_and_sees_the_view_counted() {
    assertThat(visit(new Stranger("a"))).isEqualTo(1);
    assertThat(visit(new Stranger("a"))).isEqualTo(1);
    assertThat(visit(new Stranger("b"))).isEqualTo(2);
    assertThat(visit(new Known(Callers.aUser()))).isEqualTo(3);

    clock.advance(RecentViews.WINDOW);
    assertThat(visit(new Stranger("a"))).isEqualTo(4);
  }

  @Test
  void R22_an_artist_looking_at_the_own_work_does_not_count() {
    assertThat(visit(new Known(artist))).isZero();
  }

  @Test
  void R22_a_flush_hands_over_every_view_once() {
    visit(new Stranger("a"));
    views.flush();
    visit(new Stranger("b"));

    assertThat(views.waiting(shown.id())).isEqualTo(1);
    assertThat(browsing.show(shown.id(), Optional.empty()).card().counts().views()).isEqualTo(2);
    views.flush();
    views.flush();
    assertThat(browsing.show(shown.id(), Optional.empty()).card().counts().views()).isEqualTo(2);
  }

  @Test
  void R22_a_flush_that_fails_loses_no_view() {
    ViewCounting unlucky =
        new ViewCounting(new InMemoryRecentViews(clock), new CountsThatAreAway());
    unlucky.count(shown.id(), new Stranger("a"));

    assertThatIllegalStateException().isThrownBy(unlucky::flush);

    assertThat(unlucky.waiting(shown.id())).isEqualTo(1);
  }

  @Test
  void R23_a_price_range_upside_down_is_refused() {
    assertInvalid("minPrice", () -> works().from("2.00").upTo("1.00").filter());
  }

  @Test
  void R23_a_search_for_nothing_but_white_space_is_no_search() {
    assertThat(works().speakingOf("  ").filter()).isEqualTo(GalleryFilter.everything());
    assertInvalid("q", () -> works().speakingOf("x".repeat(201)).filter());
  }

  private long visit(Visitor visitor) {
    return browsing.visit(shown.id(), visitor).card().counts().views();
  }

  private List<String> titles(GalleryFilter filter, Optional<Caller> viewer) {
    return browsing
        .list(filter, GalleryOrder.NEWEST_FIRST, PageRequest.first(20), viewer)
        .rows()
        .stream()
        .map(it -> it.caption().title())
        .toList();
  }

  private Artwork hung(Artwork artwork) {
    artworks.add(artwork);
    return artwork;
  }

  private static final class CountsThatAreAway implements ViewCounts {
    @Override
    public void add(Map<ArtworkId, Long> views) {
      throw new IllegalStateException("away");
    }

    @Override
    public void rollUp() {
      throw new IllegalStateException("away");
    }
  }
}
