package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.media.s3.LocalS3;
import com.onlyarts.media.s3.LocalS3.Fault;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of callers while the store of originals fails. */
class FileStoreAwayIT {
  private static final LocalS3 STORE = LocalS3.empty();

  @RegisterExtension static final RunningService SERVICE = RunningService.with(STORE.settings());

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void R121_files_are_503_everything_else_works_and_the_health_says_so() {
    Person artist = ApiUsers.anArtist(SERVICE.api());
    String file = SentFiles.arrived(artist);
    Answer another = artist.api().post("/files", SentFiles.ANNOUNCEMENT).expect(201);
    ApiClient impatient = ApiClient.of(SERVICE.base()).as(artist.token());
    STORE.fail(Collections.nCopies(100, Fault.INTERNAL_ERROR).toArray(new Fault[0]));

    int sent = artist.api().putBytes(another.text("/data/parts/0/address"), "sea".getBytes(UTF_8));
    assertThat(sent).isEqualTo(503);
    for (int attempt = 0; attempt < 10; attempt++) {
      impatient.post("/files/%s/complete".formatted(file)).refused(503, "service_unavailable");
    }

    Answer health = SERVICE.api().get("/health").expect(200);
    assertThat(health.text("/data/status")).isEqualTo("degraded");
    assertThat(health.at("/data/checks"))
        .anyMatch(it -> it.at("/name").asText().equals("s3") && it.has("detail"));
    artist.publishes("Sea", "40.00", "digital");
    artist.api().delete("/files/" + file).expect(200); // it goes when the store is back
  }
}
