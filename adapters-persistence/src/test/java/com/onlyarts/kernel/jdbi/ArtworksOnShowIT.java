package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Totals, tags and search follow what is on show (R3, R23), in the transaction of the change and
 * under a race.
 */
class ArtworksOnShowIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private Jdbi jdbi;
  private UUID artist;

  @BeforeEach
  void an_empty_gallery() {
    jdbi = DATABASE.jdbi();
    execute("DELETE FROM artworks");
    execute("DELETE FROM users");
    artist = TimeOrderedUuid.next();
    execute(
        "INSERT INTO users (id, username, email, password_hash, full_name) VALUES (?, 'rosa', 'rosa@example.org', '-', 'Rosa Bonheur')",
        artist);
  }

  @Test
  void a_draft_is_in_no_total_and_found_by_nothing() {
    hang("Tide", "draft", "sea");

    assertThat(total("published")).isZero();
    assertThat(tagged("sea")).isEmpty();
    assertThat(found("tide")).isEmpty();
  }

  @Test
  void a_work_enters_the_totals_when_published_and_leaves_them_when_archived_or_removed() {
    hang("Tide", "draft", "sea");
    hang("Ebb", "published", "sea");

    execute("UPDATE artworks SET status = 'published' WHERE title = 'Tide'");
    assertThat(
            List.of(
                total("published"),
                total("published:category:digital"),
                total("published:tag:sea")))
        .containsExactly(2L, 2L, 2L);

    execute("UPDATE artworks SET status = 'sold' WHERE title = 'Tide'");
    assertThat(total("published")).isEqualTo(2);

    execute("UPDATE artworks SET status = 'archived' WHERE title = 'Tide'");
    assertThat(total("published")).isEqualTo(1);

    execute("DELETE FROM artworks WHERE title = 'Ebb'");
    assertThat(total("published")).isZero();
    assertThat(tagged("sea")).isEmpty();
  }

  @Test
  void a_work_moves_between_the_totals_of_categories_tags_and_featured() {
    hang("Tide", "published", "sea");

    execute(
        "UPDATE artworks SET category = 'painting', tags = '{Ocean,ocean}', is_featured = true");

    assertThat(
            List.of(
                total("published"),
                total("published:category:digital"),
                total("published:category:painting")))
        .containsExactly(1L, 0L, 1L);
    assertThat(
            List.of(
                total("published:tag:sea"),
                total("published:tag:ocean"),
                total("published:featured")))
        .containsExactly(0L, 1L, 1L);
    assertThat(tagged("ocean")).containsExactly("Tide");
  }

  @Test
  void people_publishing_and_archiving_at_once_lose_no_count() throws Exception {
    hang("Tide", "published", "sea");
    Callable<Void> publishTwiceArchiveOne =
        () -> {
          String title = "Race " + TimeOrderedUuid.next();
          hang(title, "published", "race");
          hang("More of it", "published", "race");
          execute("UPDATE artworks SET status = 'archived' WHERE title = ?", title);
          return null;
        };

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> twenty =
          IntStream.range(0, 20).mapToObj(_ -> publishTwiceArchiveOne).toList();
      for (Future<Void> result : people.invokeAll(twenty)) {
        result.get();
      }
    }

    assertThat(total("published")).isEqualTo(21);
    assertThat(total("published:tag:race")).isEqualTo(20);
  }

  @Test
  void search_reads_title_description_tags_and_artist_and_forgives_accents_endings_and_typos() {
    hang("Éclair at Sunset", "published", "pâtisserie");

    assertThat(found("eclairs")).containsExactly("Éclair at Sunset");
    assertThat(found("patisserie")).containsExactly("Éclair at Sunset");
    assertThat(found("sunsets rosa")).containsExactly("Éclair at Sunset");
    assertThat(found("painted outdoors")).containsExactly("Éclair at Sunset");
    assertThat(found("moon")).isEmpty();
    assertThat(resembling("sunsat")).containsExactly("Éclair at Sunset");
    assertThat(resembling("bonhuer")).containsExactly("Éclair at Sunset");
    assertThat(resembling("moon")).isEmpty();
  }

  @Test
  void a_new_name_of_the_artist_is_found_once_the_works_are_indexed_again() {
    hang("Tide", "published", "sea");
    execute("UPDATE users SET full_name = 'Berthe Morisot' WHERE id = ?", artist);

    jdbi.useHandle(
        handle ->
            handle
                .select(
                    "SELECT index_artworks(ARRAY(SELECT id FROM artworks WHERE user_id = ?))",
                    artist)
                .mapTo(String.class)
                .findOne());

    assertThat(found("morisot")).containsExactly("Tide");
    assertThat(found("bonheur")).isEmpty();
  }

  @Test
  void titles_sort_as_people_read_them() {
    List.of("Zebra", "apple", "Éclair", "banana")
        .forEach(title -> hang(title, "published", "sorted"));

    assertThat(strings("SELECT title FROM artworks ORDER BY title, id"))
        .containsExactly("apple", "banana", "Éclair", "Zebra");
  }

  private void hang(String title, String status, String tag) {
    execute(
        """
        INSERT INTO artworks (user_id, title, description, image_url, price, category, status, tags)
        VALUES (?, ?, 'painted outdoors', 'https://example.org/a.jpg', 10, 'digital', ?::artwork_status, ARRAY[?])
        """,
        artist,
        title,
        status,
        tag);
  }

  private long total(String scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT n FROM artwork_counts WHERE scope = ?", scope)
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
  }

  private List<String> tagged(String tag) {
    return strings(
        "SELECT title FROM artwork_tags JOIN artworks ON artworks.id = artwork_id WHERE tag = ?",
        tag);
  }

  private List<String> found(String words) {
    return strings(
        "SELECT title FROM artwork_search JOIN artworks ON artworks.id = artwork_id WHERE document @@ websearch_to_tsquery('gallery', ?)",
        words);
  }

  private List<String> resembling(String word) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("SET LOCAL pg_trgm.word_similarity_threshold = 0.4");
          return handle
              .select(
                  "SELECT title FROM artwork_search JOIN artworks ON artworks.id = artwork_id WHERE ? <% names",
                  word)
              .mapTo(String.class)
              .list();
        });
  }

  private List<String> strings(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(sql, arguments).mapTo(String.class).list());
  }

  private void execute(String sql, Object... arguments) {
    jdbi.useHandle(handle -> handle.execute(sql, arguments));
  }
}
