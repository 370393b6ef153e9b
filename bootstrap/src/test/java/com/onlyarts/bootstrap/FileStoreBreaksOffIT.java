package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.media.s3.LocalS3;
import com.onlyarts.media.s3.LocalS3.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What buyers see of a store that breaks off in the middle of their file. */
class FileStoreBreaksOffIT {
  private static final LocalS3 STORE = LocalS3.empty();

  @RegisterExtension static final RunningService SERVICE = RunningService.with(STORE.settings());

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void R121_half_a_file_never_looks_like_a_whole_one_and_one_cut_is_not_seen_at_all()
      throws IOException, InterruptedException {
    URI address = bought();

    STORE.failAt("GET", "/whole", Fault.CUT);
    assertThat(read(address).body()).isEqualTo("sea");

    STORE.failAt("GET", "/whole", Fault.CUT);
    for (int attempt = 0; attempt < 3; attempt++) { // as often as the library asks
      STORE.failAt("GET", "/whole", Fault.SLOW_DOWN);
    }
    assertThatThrownBy(() -> read(address)).isInstanceOf(IOException.class);

    assertThat(read(address).body()).isEqualTo("sea");
  }

  private static URI bought() {
    Person artist = ApiUsers.anArtist(SERVICE.api());
    String file = SentFiles.complete(artist);
    Person buyer = ApiUsers.aBuyer(SERVICE.api());
    buyer.putsInCart(SentFiles.workWith(artist, file)).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    URI given =
        URI.create(
            buyer
                .api()
                .post(
                    "/library/%s/files/%s/download"
                        .formatted(order.text("/data/order/items/0/id"), file))
                .expect(201)
                .text("/data/address"));
    return URI.create("%s%s?%s".formatted(SERVICE.base(), given.getRawPath(), given.getRawQuery()));
  }

  private static HttpResponse<String> read(URI address) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
