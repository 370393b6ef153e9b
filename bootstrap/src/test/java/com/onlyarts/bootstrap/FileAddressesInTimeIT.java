package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How long addresses of originals are good, and what becomes of a file that nobody finishes. */
class FileAddressesInTimeIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void R120_R121_an_address_works_for_ten_minutes_and_an_unfinished_file_for_a_day(
      @TempDir Path folder) throws IOException, InterruptedException {
    try (ServiceInTime service = new ServiceInTime(DATABASE, folder)) {
      Person artist = ApiUsers.anArtist(service.api());
      String id =
          artist
              .api()
              .post("/files", "{\"name\":\"a.obj\",\"type\":\"obj\",\"bytes\":3}")
              .expect(201)
              .text("/data/file/id");
      String first = partAddress(artist, id);
      assertThat(puts(service, first)).isEqualTo(204);
      service.passes(Duration.ofMinutes(9));
      assertThat(puts(service, first)).isEqualTo(204);

      service.passes(Duration.ofMinutes(1));
      assertThat(puts(service, first)).isEqualTo(403);
      artist.api().post("/files/%s/complete".formatted(id)).expect(200);

      service.passes(Duration.ofHours(25));
      assertThat(folder.resolve("originals").resolve(id)).doesNotExist();
    }
  }

  private static String partAddress(Person artist, String id) {
    return artist.api().get("/files/" + id).expect(200).text("/data/parts/0/address");
  }

  private static int puts(ServiceInTime service, String address)
      throws IOException, InterruptedException {
    URI given = URI.create(address);
    URI here =
        URI.create("%s%s?%s".formatted(service.base(), given.getRawPath(), given.getRawQuery()));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(here).PUT(BodyPublishers.ofString("sea")).build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
