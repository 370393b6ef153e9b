package com.onlyarts.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INTENT = "amount=5500&currency=usd";
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void R40_what_it_was_told_and_answered_is_known_after_a_restart() throws Exception {
    JsonNode made;
    try (SandboxServer server = join()) {
      made = body(post(server, "payment_intents", "order:1:pi", INTENT));
      post(server, "payment_intents/%s/confirm".formatted(id(made)), "c", "payment_method=x");
    }
    try (SandboxServer server = join()) {
      assertThat(body(get(server, "payment_intents/" + id(made))).path("status").asText())
          .isEqualTo("succeeded");
      HttpResponse<String> again = post(server, "payment_intents", "order:1:pi", INTENT);
      assertThat(body(again)).isEqualTo(made);
      assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
      assertThat(body(get(server, "test_helpers/events")).at("/data/0/body").asText())
          .contains("payment_intent.succeeded");
    }
  }

  @Test
  void R40_a_line_that_was_cut_is_as_if_it_had_never_been_asked_for() throws Exception {
    JsonNode made;
    try (SandboxServer server = join()) {
      made = body(post(server, "payment_intents", "order:1:pi", INTENT));
    }
    Files.writeString(
        folder.resolve("journal"), "{\"things\":[{\"id\":\"pi_", StandardOpenOption.APPEND);
    try (SandboxServer server = join()) {
      assertThat(get(server, "payment_intents/" + id(made)).statusCode()).isEqualTo(200);
      post(server, "payment_intents", "order:2:pi", INTENT);
    }
    try (SandboxServer server = join()) {
      assertThat(get(server, "payment_intents/" + id(made)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void R40_a_second_node_asks_the_first_and_takes_over_at_its_address_when_it_is_gone()
      throws Exception {
    SandboxServer first = join();
    try (SandboxServer second = join()) {
      assertThat(second.address()).isEqualTo(first.address());
      JsonNode made = body(post(second, "payment_intents", "order:1:pi", INTENT));
      assertThat(get(first, "payment_intents/" + id(made)).statusCode()).isEqualTo(200);

      first.close();

      assertThat(untilItAnswers(second, "payment_intents/" + id(made)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void only_who_knows_its_key_is_answered() throws Exception {
    try (SandboxServer server = join()) {
      HttpRequest request =
          HttpRequest.newBuilder(server.address().resolve("/v1/payment_intents/pi_1"))
              .header("Authorization", "Bearer sk_test_of_somebody_else")
              .build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      assertThat(get(server, "payment_intents/pi_1").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> untilItAnswers(SandboxServer server, String path) throws Exception {
    IOException last = new IOException("never asked");
    for (int attempt = 0; attempt < 300; attempt++) {
      try {
        return get(server, path);
      } catch (IOException e) {
        last = e;
        Thread.sleep(100);
      }
    }
    throw last;
  }

  private SandboxServer join() {
    return SandboxServer.join(
        folder, URI.create("http://localhost:5000"), List.of(), Clock.systemUTC());
  }

  private HttpResponse<String> get(SandboxServer server, String path) throws Exception {
    return http.send(to(server, path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(SandboxServer server, String path, String key, String form)
      throws Exception {
    return http.send(
        to(server, path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(form)).build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(SandboxServer server, String path) {
    return HttpRequest.newBuilder(server.address().resolve("/v1/" + path))
        .header("Authorization", "Bearer " + server.secretKey());
  }

  private static JsonNode body(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}
