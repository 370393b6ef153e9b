package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.application.port.GalleryFilters.works;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.GalleryFilters;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Explained;
import com.onlyarts.kernel.jdbi.Explained.Plan;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page of the gallery costs with 100,000 works on the wall: every statement of it, the one
 * for the total too, is explained as it was sent. Counted in buffers of 8 kB, because they do not
 * depend on the machine.
 */
class GalleryPlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final List<String> TABLES =
      List.of(
          "artworks",
          "artwork_views",
          "artwork_tags",
          "artwork_search",
          "artwork_words",
          "artwork_count_shards",
          "users",
          "favorites");

  /**
   * A page an index serves in its order: 21 rows, each with its work, views, artist and favorite by
   * their keys.
   */
  private static final long A_FEW = 700;

  /**
   * A page of a filter in an order that no index has for it: what passes the filter is sorted, or
   * the order is walked until 21 pass.
   */
  private static final long SOME = 8_000;

  private final Explained explained = new Explained(DATABASE.jdbi());
  private final ArtworkGallery gallery = new JdbiArtworkGallery(DATABASE.jdbi());

  @BeforeAll
  static void hang_100_000_works() {
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("SELECT setseed(0.5)");
              String searchIndex =
                  handle
                      .select(
                          "SELECT indexdef FROM pg_indexes WHERE indexname = 'artwork_search_words'")
                      .mapTo(String.class)
                      .one();
              handle.execute(
                  "DROP INDEX artwork_search_words"); // built at once it is the same, and sooner
              // there
              handle.execute(
                  """
                  CREATE FUNCTION word(n INTEGER) RETURNS TEXT IMMUTABLE
                  RETURN translate(substr(md5(n::TEXT), 1, 7), '0123456789', 'ghijklmnop')
                  """);
              handle.execute(
                  """
                  INSERT INTO users (username, email, password_hash, full_name, role)
                  SELECT 'artist' || n, n || '@example.com', 'x', initcap(word(1000 + n)) || ' ' || initcap(word(2000 + n % 90)),
                         CASE WHEN n <= 500 THEN 'artist' ELSE 'user' END::user_role
                  FROM generate_series(1, 10000) AS n
                  """);
              handle.execute(
                  """
                  INSERT INTO artworks (user_id, title, description, image_url, price, category, tags, status, is_featured, favorites_count, created_at)
                  SELECT artists.ids[1 + n % 500],
                         initcap(word((random() * random() * 3000)::INTEGER)) || ' ' || word((random() * 3000)::INTEGER),
                         'About ' || word((random() * 3000)::INTEGER) || ' and ' || word((random() * 3000)::INTEGER),
                         'https://img.example/' || n,
                         (random() * 100000)::INTEGER / 100.0,
                         (enum_range(NULL::artwork_category))[1 + (random() * 9)::INTEGER],
                         ARRAY['common' || (random() * 6)::INTEGER, 'usual' || (random() * 70)::INTEGER, 'rare' || (random() * 1000)::INTEGER],
                         CASE WHEN n % 40 = 0 THEN 'draft' WHEN n % 41 = 0 THEN 'sold' ELSE 'published' END::artwork_status,
                         random() < 0.005,
                         (random() * random() * 1000)::INTEGER,
                         timestamptz '2026-01-01 00:00Z' + n * interval '1 minute'
                  FROM generate_series(1, 100000) AS n,
                       (SELECT array_agg(id) AS ids FROM users WHERE role = 'artist') AS artists
                  """);
              handle.execute(searchIndex);
              handle.execute(
                  "UPDATE artwork_views SET ranked_views = (random() * random() * 5000)::INTEGER");
              handle.execute(
                  """
                  INSERT INTO favorites (user_id, artwork_id)
                  SELECT user_id, id
                  FROM artworks
                  WHERE favorites_count > 100
                  """);
              handle.execute("VACUUM ANALYZE " + String.join(", ", TABLES));
            });
  }

  @ParameterizedTest
  @EnumSource(names = "MATCH", mode = EnumSource.Mode.EXCLUDE)
  void R3_the_first_page_in_every_order_needs_a_few_index_reads(Key key) {
    assertCosts(A_FEW, works(), new GalleryOrder(key, false), PageRequest.first(20));
    assertCosts(A_FEW, works(), new GalleryOrder(key, true), PageRequest.first(20));
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED_AT, artworks, created_at, id",
    "PRICE, artworks, price, id",
    "VIEWS, artwork_views, ranked_views, artwork_id",
    "FAVORITES, artworks, favorites_count, id",
    "TITLE, artworks, title, id"
  })
  void R3_a_page_below_60_000_rows_costs_what_the_first_one_costs(
      Key key, String table, String column, String id) {
    GalleryOrder order = new GalleryOrder(key, false);

    assertCosts(
        A_FEW,
        works(),
        order,
        new PageRequest(1, 20, Optional.of(placeInTheDeep(order, table, column, id))));
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED_AT", "PRICE", "FAVORITES", "TITLE"})
  void R3_the_last_page_that_has_a_number_skips_index_entries_and_not_works(Key key) {
    assertCosts(
        SOME, works(), new GalleryOrder(key, false), new PageRequest(500, 20, Optional.empty()));
  }

  static Stream<Arguments> served() {
    return Stream.of(
        arguments(works().in(Category.PAINTING), Key.CREATED_AT),
        arguments(works().in(Category.PAINTING), Key.PRICE),
        arguments(works().in(Category.PAINTING).from("100.00").upTo("200.00"), Key.PRICE),
        arguments(works().from("990.00"), Key.PRICE),
        arguments(works().featured(true), Key.CREATED_AT),
        arguments(works().by("Artist77"), Key.CREATED_AT),
        arguments(works().by("nobody"), Key.CREATED_AT),
        arguments(works().tagged("common3"), Key.CREATED_AT),
        arguments(works().tagged("rare77"), Key.CREATED_AT),
        arguments(works().tagged("unheard"), Key.CREATED_AT),
        arguments(works().tagged("common3", "rare77"), Key.CREATED_AT),
        arguments(works().standing(ArtworkStatus.SOLD), Key.CREATED_AT));
  }

  @ParameterizedTest
  @MethodSource("served")
  void R23_a_filter_in_an_order_that_an_index_serves_needs_a_few_index_reads(
      GalleryFilters filter, Key key) {
    assertCosts(A_FEW, filter, new GalleryOrder(key, false), PageRequest.first(20));
  }

  @ParameterizedTest
  @EnumSource(names = "MATCH", mode = EnumSource.Mode.EXCLUDE)
  void R23_every_filter_in_every_order_reads_no_table_from_end_to_end(Key key) {
    Stream.of(
            works().in(Category.PAINTING),
            works().featured(true),
            works().featured(true).in(Category.PAINTING),
            works().by("Artist77"),
            works().tagged("common3"),
            works().tagged("usual7"),
            works().tagged("rare77"),
            works().tagged("common3", "usual7"))
        .forEach(
            filter ->
                assertCosts(SOME, filter, new GalleryOrder(key, false), PageRequest.first(20)));
  }

  @ParameterizedTest
  @CsvSource({
    "rare77, 700",
    "common3 usual7, 1000",
    "artist77, 1000",
    "usual7, 2000",
    "common3, 8000",
    "artsit77, 2500",
    "zzzz, 100",
    "ar, 8000"
  })
  void R23_a_search_costs_what_it_finds_and_never_more_than_its_bound(String words, long most) {
    assertCosts(
        most, works().speakingOf(words), GalleryOrder.BEST_MATCH_FIRST, PageRequest.first(20));
  }

  @Test
  void R17_favorites_are_listed_by_their_own_index() {
    PersonId collector =
        DATABASE
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT user_id FROM favorites LIMIT 1")
                        .mapTo(PersonId.class)
                        .one());

    assertThat(explained.plansOf(() -> gallery.favorites(collector, PageRequest.first(20))))
        .hasSize(2)
        .allSatisfy(plan -> plan.assertCosts(SOME));
  }

  private void assertCosts(
      long most, GalleryFilters filter, GalleryOrder order, PageRequest request) {
    List<Plan> plans =
        explained.plansOf(
            () -> gallery.list(filter.filter(), order, request, Optional.of(PersonId.next())));

    assertThat(plans)
        .as("whose works the viewer does not meet, which tag is rarest, page and total, cards")
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(plan -> plan.assertCosts(most));
  }

  private static Cursor placeInTheDeep(GalleryOrder order, String table, String column, String id) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT %2$s AS key, %3$s AS id FROM %1$s ORDER BY %2$s DESC, %3$s DESC OFFSET 60000 LIMIT 1"
                            .formatted(table, column, id))
                    .map(
                        (row, _) ->
                            Cursor.at(
                                order.listName(),
                                order.key() == Key.CREATED_AT
                                    ? instant(row, "key")
                                    : row.getString("key"),
                                row.getString("id")))
                    .one());
  }
}
