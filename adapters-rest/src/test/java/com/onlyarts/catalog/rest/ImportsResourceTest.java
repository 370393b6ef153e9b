package com.onlyarts.catalog.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.ImportsFixture;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportsResourceTest {
  private static final ImportsFixture FIXTURE = new ImportsFixture();

  static {
    FIXTURE.work("Sea");
    FIXTURE.work("Sky", "free");
    FIXTURE.work("damaged");
    FIXTURE.sources.work(
        Map.of("title", "Sea again", "price", "1", "category", "digital"), Optional.of("Sea.jpg"));
  }

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller ->
              List.of(
                  new ImportsResource(
                      FIXTURE.importing, FIXTURE.queries, ArtworkFixture.USD, caller)));

  private final Caller artist = Callers.anArtist();
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(artist));
  private final ApiClient byOther = anonymous.as(RestService.token(Callers.anArtist()));

  @Test
  void R280_an_import_is_rehearsed_looked_at_confirmed_and_made() {
    Answer begun = table(byArtist).expect(201);
    String path = "/imports/" + begun.text("/data/import/id");
    assertThat(begun.text("/data/import/status")).isEqualTo("rehearsing");
    assertThat(begun.text("/data/import/kind")).isEqualTo("csv");
    assertThat(begun.at("/data/import/archiveId").isNull()).isTrue();
    assertThat(begun.at("/data/import/counts/total").asInt()).isZero();
    confirm(byArtist, path).refused(409, "import_not_possible");
    table(byArtist).refused(409, "import_under_way");

    FIXTURE.goOn();

    Answer rehearsed = byArtist.get(path).expect(200);
    assertThat(rehearsed.text("/data/import/status")).isEqualTo("rehearsed");
    assertThat(rehearsed.at("/data/import/counts").toString())
        .isEqualTo(
            "{\"total\":4,\"unread\":0,\"ready\":2,\"invalid\":1,\"duplicate\":1,\"made\":0,\"failed\":0}");
    Answer rows = byArtist.get(path + "/rows?limit=3").expect(200);
    assertThat(rows.text("/data/rows/0/title")).isEqualTo("Sea");
    assertThat(rows.text("/data/rows/0/sourceId")).isEqualTo("id-1");
    assertThat(rows.text("/data/rows/0/picture")).isEqualTo("Sea.jpg");
    assertThat(rows.text("/data/rows/0/sha256")).hasSize(64);
    assertThat(rows.at("/data/rows/0/artworkId").isNull()).isTrue();
    assertThat(rows.at("/data/rows/1/errors").toString())
        .isEqualTo("[{\"field\":\"price\",\"message\":\"must be an amount such as 12.50\"}]");
    Answer last =
        byArtist
            .get(path + "/rows?limit=3&cursor=" + rows.text("/data/pagination/nextCursor"))
            .expect(200);
    assertThat(last.at("/data/rows/0/duplicateOfRow").asInt()).isEqualTo(1);
    assertThat(last.at("/data/rows")).hasSize(1);

    byArtist.careless().post(path + "/confirm", "{}").refused(400, "invalid_request");
    byArtist.post(path + "/confirm", "{\"ownsRights\":false}").refused(400, "invalid_request");
    assertThat(confirm(byArtist, path).expect(200).text("/data/import/status"))
        .isEqualTo("running");
    FIXTURE.goOn();

    assertThat(byArtist.get("/imports").expect(200).text("/data/imports/0/status"))
        .isEqualTo("completed");
    assertThat(byArtist.get(path + "/rows?status=made").expect(200).text("/data/rows/0/artworkId"))
        .isEqualTo(FIXTURE.imports.origins().keySet().iterator().next().value().toString());
    assertThat(
            byArtist
                .get(path + "/rows?status=failed")
                .expect(200)
                .text("/data/rows/0/errors/0/field"))
        .isEqualTo("picture");
    byArtist.post(path + "/cancel").refused(409, "import_not_possible");
  }

  @Test
  void R280_an_import_is_called_off_once_and_for_all() {
    String path = "/imports/" + table(byOther).expect(201).text("/data/import/id");

    assertThat(byOther.post(path + "/cancel").expect(200).text("/data/import/status"))
        .isEqualTo("cancelled");
    byOther.post(path + "/cancel").expect(200);
    confirm(byOther, path).refused(409, "import_not_possible");
  }

  @Test
  void R280_imports_are_artists_and_each_ones_own() {
    String path = "/imports/" + table(byArtist).expect(201).text("/data/import/id");
    ApiClient byUser = anonymous.as(RestService.token(Callers.aUser()));

    for (ApiClient somebody : List.of(byOther, byUser)) {
      somebody.get(path).refused(404, "import_not_found");
      somebody.get(path + "/rows").refused(404, "import_not_found");
    }
    byOther.post(path + "/cancel").refused(404, "import_not_found");
    confirm(byOther, path).refused(404, "import_not_found");
    table(byUser).refused(403, "forbidden");
    table(anonymous).refused(401, "unauthorized");
    byUser.post(path + "/cancel").refused(403, "forbidden");
    confirm(byUser, path).refused(403, "forbidden");
    assertThat(byOther.get("/imports").expect(200).at("/data/imports")).isEmpty();
    byArtist.get(path + "/rows?cursor=x").refused(400, "invalid_cursor");
    byArtist.post(path + "/cancel").expect(200);
  }

  @Test
  void R280_what_is_sent_is_looked_at() {
    byte[] list = "title\nSea\n".getBytes(UTF_8);
    for (Map<String, String> fields :
        List.of(
            Map.<String, String>of(),
            Map.of("kind", "excel"),
            Map.of("kind", "pictures"),
            Map.of("kind", "csv", "defaultPrice", "free"),
            Map.of("kind", "csv", "defaultPrice", "99999999999"),
            Map.of("kind", "csv", "defaultCategory", "oil"),
            Map.of("kind", "csv", "archiveId", "7"))) {
      byArtist
          .careless()
          .postForm("/imports", fields, Map.of("file", list))
          .refused(400, "invalid_request");
    }
    byArtist.postForm("/imports", Map.of("kind", "csv"), Map.of()).refused(400, "invalid_request");
    byArtist
        .postForm(
            "/imports",
            Map.of("kind", "pictures", "archiveId", UUID.randomUUID().toString()),
            Map.of())
        .refused(404, "file_not_found");
    byArtist
        .postForm("/imports", Map.of("kind", "pictures", "archiveId", arriving()), Map.of())
        .refused(409, "file_incomplete");
    byArtist
        .careless()
        .postForm("/imports", Map.of("kind", "csv"), Map.of("file", new byte[11 * 1024 * 1024]))
        .refused(413, "payload_too_large");
    byArtist.careless().post("/imports", "{}").refused(415, "unsupported_media_type");
  }

  private String arriving() {
    Original original =
        Original.announce(
            artist.person(), new Description("sea.zip", FileKind.ZIP, 7), FIXTURE.clock.instant());
    FIXTURE.media.originals.add(original);
    return original.id().value().toString();
  }

  private static Answer table(ApiClient somebody) {
    return somebody.postForm(
        "/imports",
        Map.of("kind", "csv", "defaultPrice", "25.00", "defaultCategory", "digital"),
        Map.of("file", "title\nSea\n".getBytes(UTF_8)));
  }

  private static Answer confirm(ApiClient somebody, String path) {
    return somebody.post(path + "/confirm", "{\"ownsRights\":true}");
  }
}
