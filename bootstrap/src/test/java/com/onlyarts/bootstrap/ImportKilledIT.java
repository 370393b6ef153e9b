package com.onlyarts.bootstrap;

import static com.onlyarts.catalog.application.Archives.anArchive;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.catalog.application.Archives;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes while an import is under way, twice; it goes on where it was. */
class ImportKilledIT {
  private static final int WORKS = 150;
  private static final Duration PAST_THE_LEASE = Duration.ofMinutes(3);

  @TempDir private static Path folder;
  private final int port = ServiceProcess.freePort(); // tokens name the address they were issued at

  @Test
  void R280_an_import_that_is_killed_makes_every_row_once() {
    Archives archive = anArchive();
    IntStream.rangeClosed(1, WORKS)
        .forEach(n -> archive.with(n + ".jpg", UploadingPicturesJourneyIT.picture(n, 5)));
    Person artist;
    String path;
    try (ServiceProcess service = ServiceProcess.started(port, folder, Map.of())) {
      artist = ApiUsers.anArtist(service.api());
      path =
          "/imports/"
              + artist
                  .api()
                  .postForm(
                      "/imports",
                      Map.of(
                          "kind", "pictures",
                          "archiveId", SentFiles.archive(artist, archive.zipped()),
                          "defaultPrice", "30.00",
                          "defaultCategory", "digital"),
                      Map.of())
                  .expect(201)
                  .text("/data/import/id");
      service.kill9();
    }
    try (ServiceProcess service = restarted(PAST_THE_LEASE)) {
      Person again = artist.at(service.api());
      SentImports.awaitStatus(again, path, "rehearsed");
      again.api().post(path + "/confirm", "{\"ownsRights\":true}").expect(200);
      Wait.until(
          "some are made",
          () -> again.api().get(path).expect(200).at("/data/import/counts/made").asInt() > 0);
      service.kill9();
    }
    try (ServiceProcess service = restarted(PAST_THE_LEASE.multipliedBy(2))) {
      Person again = artist.at(service.api());
      SentImports.awaitStatus(again, path, "completed");

      Answer done = again.api().get(path).expect(200);
      assertThat(done.at("/data/import/counts/made").asInt()).isEqualTo(WORKS);
      assertThat(
              again
                  .api()
                  .get("/artworks?status=draft&artist=" + artist.username())
                  .expect(200)
                  .at("/data/pagination/total")
                  .asInt())
          .isEqualTo(WORKS);
    }
  }

  private ServiceProcess restarted(Duration later) {
    return ServiceProcess.started(
        port, folder, Map.of("ONLYARTS_CLOCK", Instant.now().plus(later).toString()));
  }
}
