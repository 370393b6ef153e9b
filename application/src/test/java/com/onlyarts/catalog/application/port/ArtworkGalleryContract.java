package com.onlyarts.catalog.application.port;

import static com.onlyarts.catalog.application.port.GalleryFilters.works;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkPictures;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link ArtworkGallery} must do, the fake and the real one alike. Four works hang on
 * the wall, newest last: Tide and Ebb by marina, Dune and Glacier by berg; beside them a draft.
 */
public abstract class ArtworkGalleryContract {
  private final SteppingClock clock = new SteppingClock();
  private String lastId = "";
  private Artwork tide;
  private Artwork ebb;
  private Artwork dune;
  private PersonId marina;

  protected abstract ArtworkGallery gallery();

  protected abstract Artworks artworks();

  protected abstract Favorites favorites();

  protected abstract ViewCounts counters();

  protected abstract PictureLists pictures();

  /** Somebody of this name, who may be an artist; the wall is empty when this is asked first. */
  protected abstract PersonId aPerson(String username);

  @Test
  void R190_a_work_is_shown_by_its_pictures_and_its_words_stay_with_its_own() {
    assertThat(shownOf(tide))
        .containsExactly(
            new ArtworkPicture(
                "https://img.example/tide.jpg", thumbnailOf(tide), Optional.empty()));
    ArtworkPicture own =
        new ArtworkPicture(tide.details().imageUrl(), thumbnailOf(tide), Optional.of("A wave"));
    ArtworkPicture back = aPicture("back", Optional.of("Its back"));
    ArtworkPicture frame = aPicture("frame", Optional.empty());

    pictures().replace(tide.id(), new ArtworkPictures(List.of(own, back, frame)));
    assertThat(shownOf(tide)).containsExactly(own, back, frame);
    assertThat(cardOf(tide).picture().picture().altText()).contains("A wave");
    assertThat(cardOf(ebb).picture().picture().altText()).isEmpty();

    pictures().replace(tide.id(), new ArtworkPictures(List.of(own, frame)));
    assertThat(shownOf(tide)).containsExactly(own, frame);

    tide.show(back, tide.artist());
    artworks().save(tide);
    assertThat(shownOf(tide))
        .containsExactly(
            new ArtworkPicture(back.imageUrl(), back.thumbnailUrl(), Optional.empty()), frame);
    assertThat(cardOf(tide).picture().picture().altText()).isEmpty();
  }

  private List<ArtworkPicture> shownOf(Artwork work) {
    return gallery().find(work.id(), Optional.empty()).orElseThrow().pictures().stream()
        .map(PictureView::picture)
        .toList();
  }

  private ArtworkCard cardOf(Artwork work) {
    return gallery()
        .list(works().filter(), GalleryOrder.NEWEST_FIRST, PageRequest.first(20), Optional.empty())
        .rows()
        .stream()
        .filter(card -> card.id().equals(work.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> thumbnailOf(Artwork work) {
    return work.details().thumbnailUrl();
  }

  private static ArtworkPicture aPicture(String name, Optional<String> altText) {
    String address = "https://img.example/%s".formatted(name);
    return new ArtworkPicture(address + ".jpg", Optional.of(address + "-400.jpg"), altText);
  }

  @BeforeEach
  void hang() {
    marina = aPerson("marina");
    PersonId berg = aPerson("berg");
    tide =
        hung(
            anArtwork()
                .by(marina)
                .titled("Tide")
                .priced("120.00")
                .in(Category.PAINTING)
                .tagged("sea", "dusk"));
    ebb =
        hung(
            anArtwork()
                .by(marina)
                .titled("Ebb")
                .priced("80.00")
                .in(Category.DIGITAL)
                .tagged("sea"));
    dune =
        hung(
            anArtwork()
                .by(berg)
                .titled("Dune")
                .priced("80.00")
                .in(Category.PAINTING)
                .tagged("sand", "dusk"));
    hung(
        anArtwork()
            .by(berg)
            .titled("glacier")
            .priced("300.00")
            .in(Category.PHOTOGRAPHY)
            .tagged("ice"));
    hung(anArtwork().by(marina).titled("Sketch").asDraft());
    favorites().add(berg, tide.id(), clock.instant());
    favorites().add(marina, tide.id(), clock.instant());
    favorites().add(marina, dune.id(), clock.instant());
    counters().add(Map.of(dune.id(), 30L, ebb.id(), 5L));
    counters().rollUp();
  }

  @Test
  void R20_what_is_on_show_is_listed_newest_first() {
    assertThat(titles(works(), GalleryOrder.NEWEST_FIRST))
        .containsExactly("glacier", "Dune", "Ebb", "Tide");
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED_AT, true, 'Tide,Ebb,Dune,glacier'",
    "PRICE, true, 'Ebb,Dune,Tide,glacier'",
    "PRICE, false, 'glacier,Tide,Dune,Ebb'",
    "VIEWS, false, 'Dune,Ebb,glacier,Tide'",
    "FAVORITES, false, 'Tide,Dune,glacier,Ebb'",
    "TITLE, true, 'Dune,Ebb,glacier,Tide'",
    "TITLE, false, 'Tide,glacier,Ebb,Dune'"
  })
  void R23_every_order_both_ways_with_the_id_as_tiebreak(
      Key key, boolean ascending, String titles) {
    assertThat(titles(works(), new GalleryOrder(key, ascending)))
        .containsExactly(titles.split(","));
  }

  @Test
  void R23_the_order_by_views_goes_by_the_last_roll_up() {
    GalleryOrder mostViewedFirst = new GalleryOrder(Key.VIEWS, false);
    counters().add(Map.of(ebb.id(), 40L));
    assertThat(titles(works(), mostViewedFirst)).startsWith("Dune", "Ebb");

    counters().rollUp();

    assertThat(titles(works(), mostViewedFirst)).startsWith("Ebb", "Dune");
  }

  @ParameterizedTest
  @EnumSource
  void R3_walking_by_cursor_shows_everything_once_in_the_same_order(Key key) {
    for (boolean ascending : List.of(true, false)) {
      GalleryOrder order = new GalleryOrder(key, ascending);

      assertThat(walked(works().filter(), order)).isEqualTo(titles(works(), order));
    }
  }

  @Test
  void R3_pages_by_number_tell_how_many_there_are() {
    Page<ArtworkCard> second =
        gallery()
            .list(
                works().filter(),
                GalleryOrder.NEWEST_FIRST,
                new PageRequest(2, 3, Optional.empty()),
                Optional.empty());

    assertThat(second.rows()).extracting(it -> it.caption().title()).containsExactly("Tide");
    assertThat(second.total()).isEqualTo(4);
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void R23_filters_add_up() {
    assertThat(titles(works().in(Category.PAINTING))).containsExactly("Dune", "Tide");
    assertThat(titles(works().tagged("Sea"))).containsExactly("Ebb", "Tide");
    assertThat(titles(works().tagged("sea", "dusk"))).containsExactly("Tide");
    assertThat(titles(works().from("80.00").upTo("120.00"))).containsExactly("Dune", "Ebb", "Tide");
    assertThat(titles(works().from("80.01"))).containsExactly("glacier", "Tide");
    assertThat(titles(works().by("Marina"))).containsExactly("Ebb", "Tide");
    assertThat(titles(works().by("nobody"))).isEmpty();
    assertThat(titles(works().featured(true))).isEmpty();
    assertThat(titles(works().featured(false).in(Category.PAINTING).by("berg").upTo("80.00")))
        .containsExactly("Dune");
    assertThat(titles(works().standing(ArtworkStatus.SOLD))).isEmpty();
    assertThat(titles(works().standing(ArtworkStatus.PUBLISHED).tagged("ice")))
        .containsExactly("glacier");
  }

  @Test
  void R3_totals_fit_the_filter() {
    assertThat(total(works())).isEqualTo(4);
    assertThat(total(works().in(Category.PAINTING))).isEqualTo(2);
    assertThat(total(works().tagged("sea"))).isEqualTo(2);
    assertThat(total(works().tagged("sea", "dusk"))).isEqualTo(1);
    assertThat(total(works().featured(true))).isZero();
    assertThat(total(works().by("berg").from("100.00"))).isEqualTo(1);
    assertThat(total(works().standing(ArtworkStatus.PUBLISHED))).isEqualTo(4);
    assertThat(total(works().speakingOf("dune"))).isEqualTo(1);
  }

  @Test
  void R23_words_are_looked_for_in_title_tags_description_and_artist() {
    assertThat(titles(works().speakingOf("glacier"))).containsExactly("glacier");
    assertThat(titles(works().speakingOf("sand"))).containsExactly("Dune");
    assertThat(titles(works().speakingOf("berg"))).containsExactlyInAnyOrder("Dune", "glacier");
    assertThat(titles(works().speakingOf("waves").in(Category.DIGITAL))).containsExactly("Ebb");
    assertThat(titles(works().speakingOf("dusk marina"))).containsExactlyInAnyOrder("Tide", "Ebb");
  }

  @Test
  void R20_drafts_are_listed_when_they_are_asked_for() {
    GalleryFilter drafts = works().standing(ArtworkStatus.DRAFT).filter();

    assertThat(titles(drafts, GalleryOrder.NEWEST_FIRST)).containsExactly("Sketch");
    assertThat(titles(drafts.amongWorksOf(marina), GalleryOrder.NEWEST_FIRST))
        .containsExactly("Sketch");
    assertThat(titles(drafts.amongWorksOf(PersonId.next()), GalleryOrder.NEWEST_FIRST)).isEmpty();
  }

  @Test
  void R8_only_the_known_learn_what_their_favorites_are() {
    ArtworkCard known =
        gallery()
            .list(
                works().by("berg").filter(),
                GalleryOrder.NEWEST_FIRST,
                PageRequest.first(20),
                Optional.of(marina))
            .rows()
            .getLast();
    ArtworkCard unknown =
        gallery()
            .list(
                works().filter(),
                GalleryOrder.NEWEST_FIRST,
                PageRequest.first(20),
                Optional.empty())
            .rows()
            .getFirst();

    assertThat(known.viewerFavorited()).contains(true);
    assertThat(known.counts().favorites()).isEqualTo(1);
    assertThat(known.counts().views()).isEqualTo(30);
    assertThat(unknown.viewerFavorited()).isEmpty();
  }

  @Test
  void R17_favorites_are_listed_latest_mark_first() {
    Page<ArtworkCard> page = gallery().favorites(marina, PageRequest.first(1));
    Page<ArtworkCard> next = gallery().favorites(marina, PageRequest.first(1).after(page));

    assertThat(page.rows()).extracting(it -> it.caption().title()).containsExactly("Dune");
    assertThat(page.total()).isEqualTo(2);
    assertThat(next.rows()).extracting(it -> it.caption().title()).containsExactly("Tide");
    assertThat(next.hasNext()).isFalse();
    assertThat(next.rows().getFirst().viewerFavorited()).contains(true);
  }

  @Test
  void R20_a_favorite_no_longer_on_show_is_not_listed() {
    Artwork kept = artworks().lock(tide.id()).orElseThrow();
    kept.archive();
    artworks().save(kept);

    assertThat(gallery().favorites(marina, PageRequest.first(20)).rows())
        .extracting(it -> it.caption().title())
        .containsExactly("Dune");
    assertThat(gallery().favorites(marina, PageRequest.first(20)).total()).isEqualTo(1);
  }

  @Test
  void a_work_is_shown_in_full() {
    ArtworkView view = gallery().find(dune.id(), Optional.of(marina)).orElseThrow();

    assertThat(view.card().caption().title()).isEqualTo("Dune");
    assertThat(view.card().artist().username()).isEqualTo("berg");
    assertThat(view.card().counts().views()).isEqualTo(30);
    assertThat(view.copies().available()).hasValue(1);
    assertThat(view.card().viewerFavorited()).contains(true);
    assertThat(view.viewerHasInCart()).contains(false);
  }

  /**
   * Hangs a work whose id sorts behind those of the works that hang already, though they may be of
   * the same millisecond.
   */
  private Artwork hung(ArtworkFixture fixture) {
    clock.advance(Duration.ofMinutes(1));
    Artwork artwork;
    do {
      artwork = fixture.createdAt(clock.instant()).create();
    } while (artwork.id().value().toString().compareTo(lastId) <= 0);
    lastId = artwork.id().value().toString();
    artworks().add(artwork);
    return artwork;
  }

  private List<String> walked(GalleryFilter filter, GalleryOrder order) {
    List<String> titles = new ArrayList<>();
    PageRequest request = PageRequest.first(1);
    Page<ArtworkCard> page;
    do {
      page = gallery().list(filter, order, request, Optional.empty());
      page.rows().forEach(card -> titles.add(card.caption().title()));
      request = request.after(page);
    } while (page.hasNext());
    return titles;
  }

  private long total(GalleryFilters wanted) {
    return gallery()
        .list(wanted.filter(), GalleryOrder.NEWEST_FIRST, PageRequest.first(1), Optional.empty())
        .total();
  }

  private List<String> titles(GalleryFilters wanted) {
    return titles(wanted, GalleryOrder.NEWEST_FIRST);
  }

  private List<String> titles(GalleryFilters wanted, GalleryOrder order) {
    return titles(wanted.filter(), order);
  }

  private List<String> titles(GalleryFilter filter, GalleryOrder order) {
    return gallery().list(filter, order, PageRequest.first(100), Optional.empty()).rows().stream()
        .map(it -> it.caption().title())
        .toList();
  }
}
