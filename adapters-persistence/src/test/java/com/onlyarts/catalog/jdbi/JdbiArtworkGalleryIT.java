package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.application.port.GalleryFilters.works;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.port.ArtworkCard;
import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.ArtworkGalleryContract;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Favorites;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.catalog.application.port.PictureLists;
import com.onlyarts.catalog.application.port.ViewCounts;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.InvalidCursor;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiArtworkGalleryIT extends ArtworkGalleryContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final Jdbi jdbi = DATABASE.jdbi();
  private final ArtworkGallery gallery = new JdbiArtworkGallery(jdbi);

  @AfterEach
  void take_everything_down() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM artworks"));
    jdbi.useHandle(handle -> handle.execute("DELETE FROM users"));
  }

  @ParameterizedTest
  @CsvSource({
    "glaicer, glacier",
    "glaciar, glacier",
    "glacer, glacier",
    "tyde marina, Tide",
    "Marnia, Ebb"
  })
  void R23_a_search_forgives_a_letter_wrong_missing_or_out_of_place(String typed, String title) {
    assertThat(found(typed)).contains(title);
  }

  @Test
  void R23_the_better_match_comes_first() {
    assertThat(found("dune")).first().isEqualTo("Dune");
    assertThat(found("dunes")).first().isEqualTo("Dune");
    assertThat(found("waves tide")).containsExactly("Tide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"夕焼け", "夕焼けの海", "海", "焼", "の海", "海 夕焼け", "海 marina", "ゆうやけ"})
  void R23_what_is_written_without_spaces_is_found_by_its_parts(String typed) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE artworks SET title = '夕焼けの海', tags = '{ゆうやけ雲}' WHERE title = 'Ebb'"));

    assertThat(found(typed)).containsExactly("夕焼けの海");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🌊", "🌊 study", "wave 🌊", "❤", "❤️", "👩‍🎨"})
  void R23_an_emoji_is_found_like_a_word(String typed) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE artworks SET title = '🌊 wave study ❤️ 👩‍🎨' WHERE title = 'Ebb'"));

    assertThat(found(typed)).containsExactly("🌊 wave study ❤️ 👩‍🎨");
  }

  @ParameterizedTest
  @ValueSource(strings = {"海焼", "夕け", "山", "海 山", "海 berg"})
  void R23_characters_are_found_as_they_follow_each_other(String typed) {
    jdbi.useHandle(
        handle -> handle.execute("UPDATE artworks SET title = '夕焼けの海' WHERE title = 'Ebb'"));

    assertThat(found(typed)).isEmpty();
  }

  @Test
  void R23_only_characters_without_spaces_are_indexed_apart() {
    assertThat(words("dune at dusk")).containsExactlyInAnyOrder("dune", "dusk");
    assertThat(words("海 dusk")).containsExactlyInAnyOrder("海", "dusk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!!",
        "'",
        "\\",
        "%",
        "a:*",
        "\"tide",
        "-",
        "the",
        "tide & | !",
        "<->",
        "($$)",
        "🎨"
      })
  void R2_whatever_is_typed_is_a_search_and_no_syntax(String typed) {
    assertThat(found(typed)).doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource
  void R2_a_cursor_with_another_lists_values_is_refused(Key key) {
    GalleryOrder order = new GalleryOrder(key, true);
    PageRequest request =
        new PageRequest(1, 20, Optional.of(Cursor.at(order.listName(), "sea", "no-id")));

    assertRefused(
        new InvalidCursor(),
        () -> gallery.list(works().speakingOf("sea").filter(), order, request, Optional.empty()));
  }

  @Test
  void R23_an_artists_works_are_found_under_the_name_they_take() {
    PersonId marina =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM users WHERE username = 'marina'")
                    .mapTo(PersonId.class)
                    .one());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE users SET full_name = 'Oceana Bloom' WHERE username = 'marina'"));

    new JdbiGalleryIndex(jdbi).renewWorksOf(marina);

    assertThat(found("oceana")).containsExactlyInAnyOrder("Tide", "Ebb");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void R81_works_of_whom_a_block_keeps_apart_are_in_no_list_and_no_search(boolean byTheArtist) {
    PersonId reader = aPerson("reader");
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO blocks (blocker_id, blocked_id) SELECT %s FROM users WHERE username = 'marina'"
                        .formatted(byTheArtist ? "id, :reader" : ":reader, id"))
                .bind("reader", reader)
                .execute());
    GalleryOrder order = new GalleryOrder(Key.CREATED_AT, false);
    for (GalleryFilter filter :
        List.of(
            works().filter(),
            works().speakingOf("tide").filter(),
            works().tagged("sea").filter())) {
      List<String> strangers = listed(filter);
      Page<ArtworkCard> met =
          gallery.list(filter, order, PageRequest.first(20), Optional.of(reader));

      assertThat(strangers).contains("Tide");
      assertThat(met.rows()).noneMatch(card -> card.artist().username().equals("marina"));
      assertThat(met.total()).isEqualTo(met.rows().size());
    }
  }

  @Test
  void R20_an_admin_finds_drafts_by_title_and_tag() {
    GalleryFilter mistyped = works().standing(ArtworkStatus.DRAFT).speakingOf("sketsch").filter();
    GalleryFilter typed = works().standing(ArtworkStatus.DRAFT).speakingOf("sket").filter();
    GalleryFilter tagged = works().standing(ArtworkStatus.DRAFT).tagged("sea").filter();

    assertThat(listed(typed)).containsExactly("Sketch");
    assertThat(listed(mistyped)).isEmpty();
    assertThat(listed(tagged)).isEmpty();
  }

  @Override
  protected ArtworkGallery gallery() {
    return gallery;
  }

  @Override
  protected Artworks artworks() {
    return new JdbiArtworks(jdbi, new SteppingClock());
  }

  @Override
  protected Favorites favorites() {
    return new JdbiFavorites(jdbi);
  }

  @Override
  protected ViewCounts counters() {
    return new JdbiViewCounts(jdbi);
  }

  @Override
  protected PictureLists pictures() {
    return new JdbiArtworkPictures(jdbi);
  }

  @Override
  protected PersonId aPerson(String username) {
    return new CatalogUsers(jdbi).named(username);
  }

  private List<String> found(String typed) {
    return listed(works().speakingOf(typed).filter());
  }

  private List<String> words(String title) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT unnest(tsvector_to_array(artwork_document(?, '{}', '', NULL)))", title)
                .mapTo(String.class)
                .list());
  }

  private List<String> listed(GalleryFilter filter) {
    return gallery
        .list(filter, GalleryOrder.BEST_MATCH_FIRST, PageRequest.first(20), Optional.empty())
        .rows()
        .stream()
        .map(it -> it.caption().title())
        .toList();
  }
}
