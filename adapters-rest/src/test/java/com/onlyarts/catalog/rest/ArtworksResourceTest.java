package com.onlyarts.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.port.RecentViews;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EdgeSettings;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.kernel.rest.TrustedProxies;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworksResourceTest {
  private static final CatalogService CATALOG = new CatalogService();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(CATALOG::resources)
          .behind(new EdgeSettings(TrustedProxies.of(List.of("127.0.0.0/8")), OptionalInt.empty()));

  private static final String DOCUMENTED =
      """
      {"title":"My New Artwork","description":"Description here","imageUrl":"https://img.example/new.jpg",
       "thumbnailUrl":"https://img.example/new-thumb.jpg","price":599.99,"category":"digital","tags":["abstract","modern"],
       "dimensions":"1920x1080","fileSize":2048576,"isForSale":true}
      """;

  private final Caller artist = Callers.anArtist();
  private final Caller fan = Callers.aUser();
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(artist));
  private final ApiClient byFan = anonymous.as(RestService.token(fan));

  @Test
  void the_documented_sample_is_published_and_says_where_it_is() {
    Answer created = byArtist.post("/artworks", DOCUMENTED).expect(201);

    assertThat(created.text("/message")).isEqualTo("Artwork created successfully");
    assertThat(created.text("/data/artwork/status")).isEqualTo("published");
    assertThat(created.text("/data/artwork/price")).isEqualTo("599.99");
    assertThat(created.at("/data/artwork/editionSize").isMissingNode()).isTrue();
    assertThat(created.header("Location"))
        .contains("/api/artworks/" + created.text("/data/artwork/id"));
  }

  @Test
  void R21_a_painting_is_unique() {
    Answer created = byArtist.post("/artworks", artwork("\"category\":\"painting\"")).expect(201);

    assertThat(created.at("/data/artwork/editionSize").intValue()).isEqualTo(1);
    assertThat(created.at("/data/artwork/availableCopies").intValue()).isEqualTo(1);
  }

  @Test
  void R20_only_artists_publish() {
    byFan.post("/artworks", DOCUMENTED).refused(403, "forbidden");
    anonymous.post("/artworks", DOCUMENTED).refused(401, "unauthorized");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title | \"title\":\" \\t \"",
        "title | \"title\":5",
        "price | \"price\":-1",
        "price | \"price\":1.005",
        "price | \"price\":1e400",
        "price | \"price\":\"5\"",
        "category | \"category\":\"poem\"",
        "imageUrl | \"imageUrl\":\"javascript:alert(1)\"",
        "thumbnailUrl | \"thumbnailUrl\":\"ftp://img.example/a.jpg\"",
        "editionSize | \"editionSize\":0",
        "editionSize | \"editionSize\":1.5",
        "originalPrice | \"originalPrice\":1.00",
        "tags | \"tags\":[\"a,b\"]",
        "fileSize | \"fileSize\":-1",
        "status | \"status\":\"sold\""
      })
  void R2_a_wrong_member_is_named(String field, String member) {
    Answer refused =
        byArtist.careless().post("/artworks", artwork(member)).refused(400, "invalid_request");

    assertThat(refused.text("/errors/0/field")).startsWith(field);
  }

  @Test
  void R20_a_draft_is_unknown_to_others_until_a_PUT_publishes_it() {
    String id = created("\"status\":\"draft\"");
    anonymous.get("/artworks/" + id).refused(404, "artwork_not_found");
    byArtist.get("/artworks/" + id).expect(200);
    byFan.post("/artworks/" + id + "/favorite").refused(404, "artwork_not_found");

    byArtist.put("/artworks/" + id, "{\"status\":\"published\"}").expect(200);

    anonymous.get("/artworks/" + id).expect(200);
  }

  @Test
  void a_PUT_changes_what_it_names_and_an_empty_text_clears_an_optional_one() {
    String id = created("\"description\":\"long\"");

    byArtist
        .careless()
        .put("/artworks/" + id, "{\"title\":\"Ebb\",\"description\":\"\",\"thumbnailUrl\":\"\"}")
        .expect(200);

    Answer now = anonymous.get("/artworks/" + id).expect(200);
    assertThat(now.text("/data/artwork/title")).isEqualTo("Ebb");
    assertThat(now.text("/data/artwork/price")).isEqualTo("500.0");
    assertThat(now.at("/data/artwork/description").isNull()).isTrue();
    assertThat(now.at("/data/artwork/thumbnailUrl").isNull()).isTrue();
    assertThat(now.text("/data/artwork/imageUrl")).isEqualTo("https://img.example/tide.jpg");
  }

  @Test
  void R2_null_takes_away_what_may_be_empty_and_absent_leaves_it() {
    String id =
        created(
            "\"originalPrice\":700,\"fileSize\":7,\"description\":\"d\",\"dimensions\":\"1x1\",\"thumbnailUrl\":\"https://img.example/t.jpg\"");
    for (String member :
        List.of("originalPrice", "fileSize", "description", "dimensions", "thumbnailUrl")) {
      Answer unchanged = byArtist.put("/artworks/" + id, "{}").expect(200);
      assertThat(unchanged.at("/data/artwork/" + member).isNull()).as(member).isFalse();

      Answer cleared =
          byArtist.put("/artworks/" + id, "{\"%s\":null}".formatted(member)).expect(200);
      assertThat(cleared.at("/data/artwork/" + member).isNull()).as(member).isTrue();
    }
    assertThat(
            byArtist.put("/artworks/" + id, "{\"tags\":null}").expect(200).at("/data/artwork/tags"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"price\":null}', price",
    "'{\"title\":null}', title",
    "'{\"imageUrl\":null}', imageUrl",
    "'{\"isForSale\":null}', isForSale",
    "'{\"editionSize\":null}', editionSize",
    "'{\"fileSize\":-1}', fileSize",
    "'{\"originalPrice\":-1}', originalPrice",
    "'{\"dimensions\":\" \u200b\"}', dimensions"
  })
  void R2_what_may_not_be_empty_is_not_taken_away(String body, String field) {
    String id = created("\"title\":\"Tide\"");

    assertThat(
            byArtist
                .careless()
                .put("/artworks/" + id, body)
                .refused(400, "invalid_request")
                .text("/errors/0/field"))
        .isEqualTo(field);
  }

  @Test
  void only_its_artist_changes_or_deletes_a_work() {
    String id = created("\"title\":\"Tide\"");
    ApiClient rival = anonymous.as(RestService.token(Callers.anArtist()));
    rival.put("/artworks/" + id, "{\"title\":\"Mine\"}").refused(403, "not_your_artwork");
    rival.delete("/artworks/" + id).refused(403, "not_your_artwork");

    Answer deleted = byArtist.delete("/artworks/" + id).expect(200);

    assertThat(deleted.at("/data").isNull()).isTrue();
    anonymous.get("/artworks/" + id).refused(404, "artwork_not_found");
  }

  @Test
  void R17_favoriting_is_idempotent_and_listed() {
    String id = created("\"title\":\"Tide\"");

    byFan.post("/artworks/" + id + "/favorite").expect(200);
    Answer twice = byFan.post("/artworks/" + id + "/favorite").expect(200);

    assertThat(twice.at("/data/favoritesCount").intValue()).isEqualTo(1);
    assertThat(byFan.get("/favorites").expect(200).text("/data/artworks/0/id")).isEqualTo(id);
    assertThat(byFan.get("/artworks/" + id).at("/data/artwork/isFavorited").booleanValue())
        .isTrue();
    assertThat(anonymous.get("/artworks/" + id).at("/data/artwork/isFavorited").isMissingNode())
        .isTrue();
    assertThat(
            byFan
                .delete("/artworks/" + id + "/favorite")
                .expect(200)
                .at("/data/favoritesCount")
                .intValue())
        .isZero();
    byFan.delete("/artworks/" + id + "/favorite").expect(200);
  }

  @Test
  void R81_a_block_stops_favorites() {
    String id = created("\"title\":\"Tide\"");
    Caller blocked = Callers.aUser();
    CATALOG.blocklist.part(blocked.person(), artist.person());

    anonymous
        .as(RestService.token(blocked))
        .post("/artworks/" + id + "/favorite")
        .refused(403, "blocked");
  }

  @Test
  void R22_a_view_is_counted_once_a_visitor_and_window_and_not_for_the_artist() {
    String id = created("\"title\":\"Tide\"");

    assertThat(views(byArtist, id)).isZero();
    assertThat(views(anonymous.with("User-Agent", "one"), id)).isEqualTo(1);
    assertThat(views(anonymous.with("User-Agent", "one"), id)).isEqualTo(1);
    assertThat(views(anonymous.with("User-Agent", "two"), id)).isEqualTo(2);
    assertThat(views(byFan, id)).isEqualTo(3);
    CATALOG.clock.advance(RecentViews.WINDOW);
    assertThat(views(byFan, id)).isEqualTo(4);
  }

  @Test
  void R22_visitors_behind_a_proxy_are_told_apart_by_the_addresses_that_it_names() {
    String id = created("\"title\":\"Tide\"");
    ApiClient browser = anonymous.with("User-Agent", "one");

    assertThat(views(browser.with("X-Forwarded-For", "203.0.113.7"), id)).isEqualTo(1);
    assertThat(views(browser.with("X-Forwarded-For", "198.51.100.1, 203.0.113.7"), id))
        .isEqualTo(1);
    assertThat(views(browser.with("X-Forwarded-For", "203.0.113.8"), id)).isEqualTo(2);
  }

  @Test
  void R3_a_list_is_walked_by_the_cursor_it_gives_out() {
    String tag = "walk";
    String first = created("\"tags\":[\"walk\"]");
    CATALOG.clock.advance(Duration.ofSeconds(1));
    String second = created("\"tags\":[\"walk\"]");

    Answer page = anonymous.get("/artworks?limit=1&tags=" + tag).expect(200);
    Answer next =
        anonymous
            .get(
                "/artworks?limit=1&tags="
                    + tag
                    + "&cursor="
                    + page.text("/data/pagination/nextCursor"))
            .expect(200);

    assertThat(page.text("/data/artworks/0/id")).isEqualTo(second);
    assertThat(page.at("/data/pagination/total").intValue()).isEqualTo(2);
    assertThat(next.text("/data/artworks/0/id")).isEqualTo(first);
    assertThat(next.at("/data/pagination/hasNext").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=1000000000000",
        "limit=101",
        "limit=x",
        "category=poem",
        "sort=beauty",
        "order=up",
        "minPrice=abc",
        "minPrice=-1",
        "minPrice=1e400",
        "minPrice=2&maxPrice=1",
        "minPrice=0.001",
        "featured=maybe",
        "status=lost",
        "cursor=%25%25",
        "cursor=YQ"
      })
  void R2_a_wrong_parameter_is_400(String query) {
    anonymous.careless().get("/artworks?" + query).expect(400);
  }

  @Test
  void R20_drafts_are_listed_to_their_artist_alone() {
    String id = created("\"status\":\"draft\"");

    assertThat(byArtist.get("/artworks?status=draft").expect(200).text("/data/artworks/0/id"))
        .isEqualTo(id);
    assertThat(byFan.get("/artworks?status=draft").expect(200).at("/data/artworks")).isEmpty();
    assertThat(anonymous.get("/artworks?status=draft").expect(200).at("/data/artworks")).isEmpty();
  }

  private String created(String member) {
    return byArtist.post("/artworks", artwork(member)).expect(201).text("/data/artwork/id");
  }

  private static int views(ApiClient client, String id) {
    return client.get("/artworks/" + id).expect(200).at("/data/artwork/viewsCount").intValue();
  }

  /** A small work with this member set, or set otherwise. */
  private static String artwork(String member) {
    String name = member.substring(0, member.indexOf(':'));
    StringBuilder json = new StringBuilder("{").append(member);
    for (String usual :
        new String[] {
          "\"title\":\"Tide\"",
          "\"imageUrl\":\"https://img.example/tide.jpg\"",
          "\"price\":500.00",
          "\"category\":\"digital\""
        }) {
      if (!usual.startsWith(name + ":")) {
        json.append(',').append(usual);
      }
    }
    return json.append('}').toString();
  }
}
