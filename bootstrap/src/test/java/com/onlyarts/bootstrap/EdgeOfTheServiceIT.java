package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the server does around the API: health, contract, metrics, CORS, headers, compression, and
 * the connector's own refusals.
 */
class EdgeOfTheServiceIT {
  private static final String FRONTEND = "https://gallery.onlyarts.example";

  @RegisterExtension
  static final RunningService SERVICE = RunningService.with("ONLYARTS_CORS_ORIGINS", FRONTEND);

  @Test
  void it_is_healthy_live_and_ready() {
    assertThat(SERVICE.api().get("/health").expect(200).text("/data/checks/0/name"))
        .isEqualTo("database");
    SERVICE.api().get("/health/live").expect(200);
    SERVICE.api().get("/health/ready").expect(200);
  }

  @Test
  void the_contract_is_served_in_its_forms() throws IOException, InterruptedException {
    assertThat(new ObjectMapper().readTree(raw("/api/openapi.json").body()).at("/openapi").asText())
        .isEqualTo("3.0.3");
    assertThat(raw("/api/openapi.yaml").body()).startsWith("openapi:");
    assertThat(new ObjectMapper().readTree(raw("/api/openapi-open.json").body()).at("/paths"))
        .hasSameSizeAs(new ObjectMapper().readTree(raw("/api/openapi.json").body()).at("/paths"));
  }

  @Test
  void metrics_speak_prometheus() throws IOException, InterruptedException {
    SERVICE.api().get("/health").expect(200);
    assertThat(managed("/metrics").body())
        .contains("onlyarts_requests_seconds_count")
        .contains("onlyarts_outbox_parked")
        .contains("# TYPE ");
    assertThat(managed("/health").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "//metrics",
        "/./metrics",
        "/%2e/metrics",
        "/api/../metrics",
        "/metrics/",
        "/observe/metrics",
        "/observe",
        "/health",
        "/health/live"
      })
  void metrics_are_nowhere_but_on_their_own_port(String path) throws IOException {
    assertThat(sent("GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(path)))
        .startsWith("HTTP/1.1 404")
        .contains("\"not_found\"");
  }

  @Test
  void HTTP_1_0_is_served_as_a_proxy_speaks_it() throws IOException {
    assertThat(sent("GET /api/health HTTP/1.0\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("Connection: close")
        .doesNotContain("chunked")
        .endsWith("}");
    assertThat(sent("GET /api/openapi.json HTTP/1.0\r\n\r\n").stripTrailing().endsWith("}"))
        .as("all of it")
        .isTrue();
  }

  @Test
  void HEAD_claims_no_length_that_GET_has_not() {
    assertThat(SERVICE.api().careless().send("HEAD", "/health", null).header("Content-Length"))
        .isEmpty();
    Optional<String> whole = SERVICE.api().careless().get("/openapi.json").header("Content-Length");
    assertThat(
            SERVICE.api().careless().send("HEAD", "/openapi.json", null).header("Content-Length"))
        .isEqualTo(whole)
        .isPresent();
  }

  @Test
  void an_answer_of_some_kilobytes_is_one_piece_with_its_length() {
    Person artist = ApiUsers.anArtist(SERVICE.api());
    for (int i = 0; i < 30; i++) {
      artist.publishes("Work " + i, "10.00", "digital");
    }
    Answer list = SERVICE.api().get("/artworks?limit=30").expect(200);
    assertThat(list.response().body().length()).isGreaterThan(10_000);
    assertThat(list.header("Content-Length"))
        .contains(Integer.toString(list.response().body().getBytes(StandardCharsets.UTF_8).length));
    assertThat(list.header("Transfer-Encoding")).isEmpty();
  }

  @Test
  void answers_carry_the_security_headers() {
    Answer answer = SERVICE.api().get("/health");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    assertThat(answer.header("X-Request-Id")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/health",
        "/api/openapi.json",
        "/api/orders",
        "/api/artworks/no-uuid",
        "/api/nowhere",
        "/nowhere"
      })
  void answers_name_the_version_of_the_contract(String path)
      throws IOException, InterruptedException {
    assertThat(raw(path).headers().firstValue("Api-Version"))
        .contains(Contract.bundled().version());
  }

  @Test
  void a_page_of_another_origin_may_read_the_version() {
    Answer answer = SERVICE.api().with("Origin", FRONTEND).get("/health");
    assertThat(answer.header("Access-Control-Expose-Headers").orElse("").split(", *"))
        .contains("Api-Version");
  }

  @Test
  void a_configured_origin_may_call_with_credentials_and_another_may_not() {
    Answer preflight =
        SERVICE
            .api()
            .with("Origin", FRONTEND)
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization, content-type, idempotency-key")
            .send("OPTIONS", "/orders", null)
            .expect(200);
    assertThat(preflight.header("Access-Control-Allow-Origin")).contains(FRONTEND);
    assertThat(preflight.header("Access-Control-Allow-Credentials")).contains("true");
    assertThat(
            SERVICE
                .api()
                .with("Origin", FRONTEND)
                .get("/health")
                .header("Access-Control-Allow-Origin"))
        .contains(FRONTEND);
    assertThat(SERVICE.api().with("Origin", SERVICE.base().toString()).get("/health").status())
        .isEqualTo(200);
    Answer stranger =
        SERVICE
            .api()
            .with("Origin", "https://evil.example")
            .send("OPTIONS", "/health", null)
            .refused(403, "forbidden");
    assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void in_development_a_page_of_this_machine_may_whatever_its_port() {
    Answer answer =
        SERVICE.api().with("Origin", "http://localhost:3000").get("/health").expect(200);

    assertThat(answer.header("Access-Control-Allow-Origin")).contains("http://localhost:3000");
    assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
  }

  @Test
  void a_preflight_allows_what_browsers_and_tracing_send() {
    Answer preflight =
        SERVICE
            .api()
            .with("Origin", FRONTEND)
            .with("Access-Control-Request-Method", "POST")
            .send("OPTIONS", "/orders", null)
            .expect(200);
    assertThat(preflight.header("Access-Control-Allow-Headers").orElse("").split(", "))
        .contains(
            "traceparent",
            "tracestate",
            "baggage",
            "sentry-trace",
            "If-None-Match",
            "Cache-Control",
            "Idempotency-Key",
            "Last-Event-ID",
            "X-Request-Id");
    assertThat(preflight.header("Vary")).contains("Origin");
  }

  @Test
  void a_page_can_read_why_its_method_is_refused() {
    Answer refused =
        SERVICE
            .api()
            .careless()
            .with("Origin", FRONTEND)
            .send("PATCH", "/artworks", null)
            .refused(405, "method_not_allowed");
    assertThat(refused.header("Access-Control-Allow-Origin")).contains(FRONTEND);
  }

  @Test
  void a_page_can_read_that_this_is_no_proxy() throws IOException {
    assertThat(
            sent(
                "CONNECT example.com:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: "
                    + FRONTEND
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("method_not_allowed", "Access-Control-Allow-Origin: " + FRONTEND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs?%zz", "/nowhere?%"})
  void R2_nor_is_a_query_beside_the_API_a_failure_of_ours(String target) throws IOException {
    assertThat(sent("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/artworks?q=%", "/api/artworks?%zz=1", "/api/nowhere?%"})
  void R2_a_query_that_nobody_can_read_is_400_in_the_envelope_and_a_page_can_read_that(
      String target) throws IOException {
    assertThat(
            sent(
                "GET "
                    + target
                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: "
                    + FRONTEND
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("\"success\":false")
        .contains("invalid_request")
        .contains("Access-Control-Allow-Origin: " + FRONTEND);
  }

  @Test
  void R2_a_parameter_is_sent_once_and_a_list_in_parts() {
    Answer refused =
        SERVICE.api().careless().get("/artworks?limit=1&limit=2").refused(400, "invalid_request");
    assertThat(refused.text("/errors/0/field")).isEqualTo("limit");
    SERVICE.api().careless().get("/artworks?utm=1&utm=2").expect(200);
    Person artist = ApiUsers.anArtist(SERVICE.api());
    artist.publishes("Tide", "10.00", "digital");
    assertThat(
            SERVICE
                .api()
                .careless()
                .get("/artworks?tags=landscape&limit=5&tags=sunset")
                .expect(200)
                .at("/data/artworks")
                .size())
        .isEqualTo(1);
    assertThat(
            SERVICE
                .api()
                .careless()
                .get("/artworks?tags=landscape&tags=nowhere%2Csunset")
                .expect(200)
                .at("/data/artworks")
                .size())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/openapi.json", "/docs", "/gallery"})
  void files_are_asked_for_as_HTTP_says(String path) throws IOException, InterruptedException {
    String tag = raw(path).headers().firstValue("ETag").orElseThrow();
    assertThat(raw(path, "If-None-Match", "\"other\", " + tag.substring(2)).statusCode())
        .isEqualTo(304);
    assertThat(raw(path, "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(raw(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(raw(path, "Accept-Encoding", "gzip;q=0, *").headers().firstValue("Content-Encoding"))
        .isEmpty();
    HttpResponse<String> refused = raw(path, "Accept-Encoding", "*;q=0");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("not_acceptable");
  }

  @Test
  void R2_a_body_that_is_packed_is_refused_in_the_envelope() {
    SERVICE
        .api()
        .careless()
        .with("Content-Encoding", "gzip")
        .post("/auth/login", "{}")
        .refused(400, "invalid_request");
  }

  @Test
  void answers_are_compressed_for_who_asks() {
    assertThat(
            SERVICE
                .api()
                .careless()
                .with("Accept-Encoding", "gzip")
                .send("HEAD", "/health", null)
                .header("Content-Encoding"))
        .contains("gzip");
    assertThat(SERVICE.api().send("HEAD", "/health", null).header("Content-Encoding")).isEmpty();
  }

  @Test
  void what_is_outside_the_api_is_refused_in_the_envelope_too()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = raw("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new ObjectMapper().readTree(answer.body()).at("/code").asText())
        .isEqualTo("not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/health HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\n: x\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n",
        "GET /api/health HTTP/1.1\nHost: x\n\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\nX-A: b\rc\r\n\r\n",
        "get /api/health HTTP/1.1\r\nHost: x\r\n\r\n",
        "G{}T /api/health HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{\"password\":\"a quiet secret\"}\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}{}\r\n0\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}\r\n"
      })
  void R2_what_the_connector_refuses_comes_in_the_envelope_and_the_connection_ends(String request)
      throws IOException {
    String answers = sent(request + "GET /api/health/live HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answers)
        .startsWith("HTTP/1.1 400")
        .contains("Api-Version: ", "Connection: close", "\"success\":false", "invalid_request")
        .endsWith("}");
    assertThat(answers.split("HTTP/1.1 ", -1)).as("the second request is not answered").hasSize(2);
  }

  @Test
  void trailers_are_allowed_and_the_connection_goes_on() throws IOException {
    String request =
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n";
    assertThat(
            sent(request + "GET /api/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("\"email\"", "HTTP/1.1 200");
  }

  /** Everything that is answered until the service ends the connection. */
  private static String sent(String request) throws IOException {
    try (Socket socket = new Socket("localhost", SERVICE.base().getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<String> raw(String path, String... headers)
      throws IOException, InterruptedException {
    return get(SERVICE.base().resolve(path), headers);
  }

  private static HttpResponse<String> managed(String path)
      throws IOException, InterruptedException {
    return get(SERVICE.management().resolve(path));
  }

  private static HttpResponse<String> get(URI address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
