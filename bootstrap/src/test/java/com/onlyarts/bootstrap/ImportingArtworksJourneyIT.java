package com.onlyarts.bootstrap;

import static com.onlyarts.catalog.application.Archives.anArchive;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.catalog.application.Archives;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An artist brings works along from elsewhere, and hears how far they are. */
class ImportingArtworksJourneyIT {
  private static final byte[] SEA = UploadingPicturesJourneyIT.picture(16, 9);
  private static final byte[] SKY = UploadingPicturesJourneyIT.picture(9, 16);

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);

  @Test
  void R280_works_of_a_table_become_drafts_with_pictures_and_nothing_else_does() {
    String archive =
        SentFiles.archive(
            artist,
            anArchive()
                .with("p/sea.jpg", SEA)
                .with("p/sky.jpg", SKY)
                .with("p/text.jpg", "no picture")
                .zipped());
    String table =
        """
        title;price;tags;picture;id
        "Sea; at dusk";12,50;sea,dusk;sea.jpg;7
        Sky;free;;sky.jpg;8
        Sea once more;1;;p/sea.jpg;9
        Text;1;;text.jpg;10
        Gone;1;;../../gone.jpg;11
        """;
    try (EventStream stream = artist.api().stream("/events")) {
      String path =
          begun(
              artist,
              Map.of("kind", "csv", "archiveId", archive, "defaultCategory", "painting"),
              Map.of("file", table.getBytes(UTF_8)));
      SentImports.awaitStatus(artist, path, "rehearsed");

      Answer rows = artist.api().get(path + "/rows").expect(200);
      assertThat(
              IntStream.range(0, 5).mapToObj(n -> rows.text("/data/rows/%d/status".formatted(n))))
          .containsExactly("ready", "invalid", "duplicate", "invalid", "invalid");
      assertThat(drafts(artist)).isEmpty();
      artist.api().delete("/files/" + archive).refused(409, "file_in_use");

      artist.api().post(path + "/confirm", "{\"ownsRights\":true}").expect(200);
      SentImports.awaitStatus(artist, path, "completed");

      List<Told> told =
          Stream.generate(stream::next)
              .filter(event -> event.name().equals("import-progress"))
              .takeWhile(event -> !event.json().at("/status").asText().equals("completed"))
              .toList();
      assertThat(told.getFirst().json().at("/importId").asText()).isEqualTo(path.substring(9));
      assertThat(told).extracting(event -> event.json().at("/status").asText()).contains("running");
      Answer made = artist.api().get(path + "/rows?status=made").expect(200);
      String work = made.text("/data/rows/0/artworkId");
      assertThat(drafts(artist)).containsExactly(work);
      Answer draft = artist.api().get("/artworks/" + work).expect(200);
      assertThat(draft.text("/data/artwork/title")).isEqualTo("Sea; at dusk");
      assertThat(draft.at("/data/artwork/price").asText()).isEqualTo("12.5");
      assertThat(draft.text("/data/artwork/category")).isEqualTo("painting");
      assertThat(draft.at("/data/artwork/availableCopies").asInt()).isEqualTo(1);
      assertThat(draft.text("/data/artwork/imageUrl")).contains("/media/");
      assertThat(draft.text("/data/artwork/status")).isEqualTo("draft");
      api.get("/artworks/" + work).refused(404, "artwork_not_found");
    }
    artist.api().delete("/files/" + archive).expect(200);
    assertThat(artist.api().get("/imports").expect(200).at("/data/imports/0/archiveId").isNull())
        .isTrue();
  }

  @Test
  void R280_pictures_alone_are_works_and_the_same_again_are_duplicates() {
    byte[] zip = anArchive().with("Sea_at_dusk.jpg", SEA).with("Sky.png", SKY).zipped();
    Map<String, String> form =
        Map.of(
            "kind", "pictures",
            "archiveId", SentFiles.archive(artist, zip),
            "defaultPrice", "30.00",
            "defaultCategory", "photography");
    String first = begun(artist, form, Map.of());
    SentImports.awaitStatus(artist, first, "rehearsed");
    artist.api().post(first + "/confirm", "{\"ownsRights\":true}").expect(200);
    SentImports.awaitStatus(artist, first, "completed");
    assertThat(drafts(artist)).hasSize(2);

    String again = begun(artist, form, Map.of());
    SentImports.awaitStatus(artist, again, "rehearsed");

    Answer rows = artist.api().get(again + "/rows?status=duplicate").expect(200);
    assertThat(rows.at("/data/rows")).hasSize(2);
    assertThat(drafts(artist)).contains(rows.text("/data/rows/0/duplicateOfArtworkId"));
    artist.api().post(again + "/cancel").expect(200);

    Person other = ApiUsers.anArtist(api);
    other
        .api()
        .postForm(
            "/imports", Map.of("kind", "pictures", "archiveId", form.get("archiveId")), Map.of())
        .refused(404, "file_not_found");
  }

  @Test
  void R280_what_is_no_list_fails_and_says_why() {
    String path = begun(artist, Map.of("kind", "etsy"), Map.of("file", "<html>".getBytes(UTF_8)));
    SentImports.awaitStatus(artist, path, "failed");

    assertThat(artist.api().get(path).expect(200).text("/data/import/reason")).contains("title");
    begun(artist, Map.of("kind", "csv"), Map.of("file", "title".getBytes(UTF_8)));
  }

  @Test
  void R280_of_confirmations_and_cancellations_that_come_at_once_every_row_is_made_once_at_most()
      throws InterruptedException, ExecutionException {
    Archives archive = anArchive();
    IntStream.rangeClosed(1, 30)
        .forEach(n -> archive.with(n + ".jpg", UploadingPicturesJourneyIT.picture(n, 7)));
    String path =
        begun(
            artist,
            Map.of(
                "kind", "pictures",
                "archiveId", SentFiles.archive(artist, archive.zipped()),
                "defaultPrice", "30.00",
                "defaultCategory", "digital"),
            Map.of());
    SentImports.awaitStatus(artist, path, "rehearsed");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> all =
          IntStream.range(0, 8)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> artist.api().post(path + "/confirm", "{\"ownsRights\":true}")))
              .toList();
      for (Future<Answer> one : all) {
        one.get().expect(200);
      }
    }
    Wait.until("some are made", () -> made(path) > 0);
    Answer cancelled = artist.api().post(path + "/cancel");
    if (cancelled.status() == 409) { // all were made by then
      SentImports.awaitStatus(artist, path, "completed");
    } else {
      cancelled.expect(200);
    }

    int made = made(path);
    assertThat(made).isBetween(1, 30);
    assertThat(drafts(artist)).hasSize(made).doesNotHaveDuplicates();
  }

  private int made(String path) {
    return artist.api().get(path).expect(200).at("/data/import/counts/made").asInt();
  }

  private static String begun(
      Person artist, Map<String, String> fields, Map<String, byte[]> files) {
    return "/imports/"
        + artist.api().postForm("/imports", fields, files).expect(201).text("/data/import/id");
  }

  private static List<String> drafts(Person artist) {
    Answer page =
        artist
            .api()
            .get("/artworks?status=draft&limit=100&artist=" + artist.username())
            .expect(200);
    return IntStream.range(0, page.at("/data/artworks").size())
        .mapToObj(n -> page.text("/data/artworks/%d/id".formatted(n)))
        .toList();
  }
}
