package com.onlyarts.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RecentAnswers;
import com.onlyarts.kernel.rest.RestService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is read without sign-in is up to a second old, by the ticker here; nothing in this service
 * tells that something was written.
 */
class ArtworksFromMemoryTest {
  private static final CatalogService CATALOG = new CatalogService();
  private static final AtomicLong NANOS = new AtomicLong();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(CATALOG::resources).remembering(new RecentAnswers(NANOS::get));

  private final Caller artist = Callers.anArtist();
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(artist));

  @Test
  void who_wrote_reads_it_at_once_and_others_within_a_second() {
    String work = "/artworks/" + published("Tide");
    assertThat(title(anonymous, work)).isEqualTo("Tide");

    byArtist.put(work, "{\"title\":\"Ebb\"}").expect(200);

    assertThat(title(byArtist, work)).isEqualTo("Ebb");
    assertThat(title(anonymous.as(RestService.token(Callers.aUser())), work)).isEqualTo("Ebb");
    assertThat(title(anonymous, work)).isEqualTo("Tide");
    NANOS.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(title(anonymous, work)).isEqualTo("Ebb");
  }

  @Test
  void a_bad_token_is_refused_also_where_an_answer_is_in_memory() {
    String work = "/artworks/" + published("Tide");
    anonymous.get(work).expect(200);
    anonymous.as("bad").get(work).refused(401, "invalid_token");
  }

  @Test
  void what_is_not_there_is_looked_for_each_time() {
    String work = "/artworks/" + published("Tide");
    byArtist.delete(work).expect(200);
    anonymous.get(work).refused(404, "artwork_not_found");
    anonymous.get(work).refused(404, "artwork_not_found");
  }

  @Test
  void R22_every_view_counts_and_is_in_the_number_also_where_nothing_has_changed() {
    String work = "/artworks/" + published("Tide");
    Answer first = anonymous.with("User-Agent", "one").get(work).expect(200);
    assertThat(first.at("/data/artwork/viewsCount").intValue()).isEqualTo(1);
    assertThat(views(anonymous.with("User-Agent", "two"), work)).isEqualTo(2);
    assertThat(views(anonymous.with("User-Agent", "two"), work)).isEqualTo(2);

    anonymous
        .with("User-Agent", "three")
        .with("If-None-Match", first.header("ETag").orElseThrow())
        .get(work)
        .expect(304);

    assertThat(views(byArtist, work)).isEqualTo(3);
    NANOS.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(views(anonymous.with("User-Agent", "four"), work)).isEqualTo(4);
  }

  @Test
  void caches_may_keep_what_anybody_may_read_and_nothing_else() {
    String work = "/artworks/" + published("Tide");
    for (int i = 0; i < 2; i++) { // made, and from memory
      Answer open = anonymous.get(work).expect(200);
      assertThat(open.header("Cache-Control"))
          .contains("public, max-age=5, stale-while-revalidate=10");
      assertThat(open.header("Vary")).contains("Origin, Accept-Encoding, Authorization");
      Answer known =
          anonymous.with("If-None-Match", open.header("ETag").orElseThrow()).get(work).expect(304);
      assertThat(known.response().body()).isEmpty();
      assertThat(known.header("ETag")).isEqualTo(open.header("ETag"));
      assertThat(known.header("Cache-Control")).isEqualTo(open.header("Cache-Control"));
    }
    Answer own = byArtist.with("If-None-Match", "*").get(work).expect(200);
    assertThat(own.header("ETag")).isEmpty();
    assertThat(own.header("Cache-Control").orElse("")).doesNotContain("public");
    assertThat(own.header("Vary")).contains("Origin, Accept-Encoding, Authorization");
  }

  @Test
  void an_answer_from_memory_is_coded_and_refused_as_any_other() {
    String list = "/artworks?artist=nobody";
    for (int i = 0; i < 2; i++) {
      Answer zipped =
          anonymous.with("Accept-Encoding", "gzip").send("HEAD", list, null).expect(200);
      assertThat(zipped.header("Content-Encoding")).contains("gzip");
      assertThat(zipped.header("Content-Type")).contains("application/json");
      assertThat(anonymous.get(list).expect(200).header("Content-Encoding")).isEmpty();
      anonymous.careless().with("Accept", "text/html").get(list).refused(406, "not_acceptable");
      anonymous.careless().get(list + "&limit=1&limit=2").refused(400, "invalid_request");
    }
  }

  private String published(String title) {
    String work =
        "{\"title\":\"%s\",\"imageUrl\":\"https://img.example/tide.jpg\",\"price\":500.00,\"category\":\"digital\"}"
            .formatted(title);
    return byArtist.post("/artworks", work).expect(201).text("/data/artwork/id");
  }

  private static String title(ApiClient reader, String work) {
    return reader.get(work).expect(200).text("/data/artwork/title");
  }

  private static int views(ApiClient reader, String work) {
    return reader.get(work).expect(200).at("/data/artwork/viewsCount").intValue();
  }
}
