package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What anybody may read is for caches, and is answered from memory for up to a second; on the node
 * that writes, never after the write.
 */
class PublicReadsIT {
  private static final String FRONTEND = "https://onlyarts.example";

  @RegisterExtension
  static final RunningService SERVICE = RunningService.with("ONLYARTS_CORS_ORIGINS", FRONTEND);

  private static Person artist;
  private static String work;

  @BeforeAll
  static void an_artist_publishes() {
    artist = ApiUsers.anArtist(SERVICE.api());
    work = artist.publishes("Tide", "10.00", "digital");
  }

  @ParameterizedTest
  @MethodSource("publicReads")
  void is_not_sent_again_to_who_has_it(String operationId) {
    String path =
        OperationCaller.CONTRACT
            .operation(operationId)
            .path()
            .replace("{username}", artist.username())
            .replace("{artworkId}", work);
    String tag = SERVICE.api().get(path).expect(200).header("ETag").orElseThrow();

    Answer known =
        SERVICE.api().with("If-None-Match", tag).with("Origin", FRONTEND).get(path).expect(304);

    assertThat(known.header("ETag")).contains(tag);
    assertThat(known.header("Cache-Control"))
        .contains("public, max-age=5, stale-while-revalidate=10");
    assertThat(known.header("Access-Control-Allow-Origin")).contains(FRONTEND);
    Answer own = artist.api().with("If-None-Match", tag).get(path).expect(200);
    assertThat(own.header("ETag")).isEmpty();
    assertThat(own.header("Cache-Control")).contains("no-store");
  }

  static Stream<String> publicReads() {
    return OperationCaller.ids(Operation::isForCaches);
  }

  @Test
  void whoever_has_written_is_read_at_once_by_everybody_on_this_node() {
    ApiClient anybody = SERVICE.api();
    for (int i = 0; i < 5; i++) {
      String title = "Tide " + i;
      artist.api().put("/artworks/" + work, "{\"title\":\"%s\"}".formatted(title)).expect(200);
      assertThat(anybody.get("/artworks/" + work).expect(200).text("/data/artwork/title"))
          .isEqualTo(title);
      assertThat(anybody.get("/artworks").expect(200).text("/data/artworks/0/title"))
          .isEqualTo(title);
    }
  }
}
