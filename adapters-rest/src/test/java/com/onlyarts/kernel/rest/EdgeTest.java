package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.FlakyIdempotencyKeys.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation, shown on one: a stub that attaches payment methods. */
class EdgeTest {
  private static final StubbedPayments STUB = new StubbedPayments();
  private static final String BODY = "{\"paymentMethodId\":\"pm_card_visa\"}";

  @RegisterExtension static final RestService SERVICE = RestService.of(_ -> STUB);

  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient somebody = anonymous.as(RestService.token(Callers.aUser()));

  @Test
  void R2_without_credentials_401_and_with_bad_ones_401() {
    anonymous.get("/payments/methods").refused(401, "unauthorized");
    anonymous.as("rubbish").get("/payments/methods").refused(401, "invalid_token");
    anonymous
        .with("Authorization", "Basic abc")
        .get("/payments/methods")
        .refused(401, "invalid_token");
    somebody.get("/payments/methods").expect(200);
  }

  @Test
  void R1_every_answer_names_its_request_and_a_sensible_name_is_kept() {
    assertThat(
            somebody.with("X-Request-Id", "mine-1").get("/payments/methods").header("X-Request-Id"))
        .contains("mine-1");
    Answer refused = anonymous.with("X-Request-Id", "bad name").get("/payments/methods");
    assertThat(refused.header("X-Request-Id")).contains(refused.text("/requestId"));
    assertThat(refused.text("/requestId")).doesNotContain("bad name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"paymentMethodId\":5}",
        "{\"paymentMethodId\":true}",
        "{\"paymentMethodId\":{}}",
        "{\"paymentMethodId\":[\"a\"]}",
        "{\"paymentMethodId\":null}",
        "{\"paymentMethodId\":\"\"}",
        "{\"paymentMethodId\":\"a\",\"paymentMethodId\":\"b\"}",
        "{\"paymentMethodId\":\"a\\u0000b\"}",
        "{\"paymentMethodId\":\"\\ud800\"}",
        "{\"paymentMethodId\":1e400}",
        "{} trailing",
        "{",
        "[]",
        "null",
        "\"text\"",
        "",
        "nonsense"
      })
  void R2_json_is_read_strictly(String body) {
    Answer answer = somebody.careless().post("/payments/methods", body).expect(400);
    assertThat(answer.text("/code")).isIn("invalid_request", "malformed_json");
  }

  @Test
  void R2_the_member_to_blame_is_named() {
    Answer missing =
        somebody.careless().post("/payments/methods", "{}").refused(400, "invalid_request");
    assertThat(missing.text("/errors/0/field")).isEqualTo("paymentMethodId");
    Answer wrong =
        somebody
            .careless()
            .post("/payments/methods", "{\"paymentMethodId\":5}")
            .refused(400, "invalid_request");
    assertThat(wrong.text("/errors/0/field")).isEqualTo("paymentMethodId");
  }

  @Test
  void R2_nesting_beyond_100_is_refused() {
    somebody
        .careless()
        .post("/payments/methods", "{\"x\":" + "[".repeat(100_000))
        .refused(400, "malformed_json");
  }

  @Test
  void R7_unknown_members_are_ignored() {
    somebody
        .careless()
        .post("/payments/methods", "{\"paymentMethodId\":\"pm_card_visa\",\"role\":\"admin\"}")
        .expect(201);
  }

  @Test
  void R2_what_http_itself_refuses_comes_in_the_envelope() {
    somebody.careless().send("PATCH", "/payments/methods", BODY).refused(405, "method_not_allowed");
    somebody
        .careless()
        .with("Content-Type", "text/plain")
        .post("/payments/methods", BODY)
        .refused(415, "unsupported_media_type");
    somebody
        .careless()
        .with("Accept", "image/png")
        .get("/payments/methods")
        .refused(406, "not_acceptable");
    somebody.careless().get("/no/such/thing").refused(404, "not_found");
    somebody
        .careless()
        .post("/payments/methods", "{\"paymentMethodId\":\"" + "x".repeat(1_100_000) + "\"}")
        .refused(413, "payload_too_large");
    somebody.careless().get("/payments/%00").refused(400, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*;q=0", "identity;q=0, *;q=0", "br, identity;q=0"})
  void R2_an_encoding_that_there_is_not_is_406_before_anything_is_done(String taken) {
    int attached = STUB.attached.get();
    somebody
        .careless()
        .with("Accept-Encoding", taken)
        .post("/payments/methods", BODY)
        .refused(406, "not_acceptable");
    assertThat(STUB.attached).hasValue(attached);
  }

  @ParameterizedTest
  @ValueSource(strings = {";;;", "text/html;q=abc", "text", "/"})
  void R2_an_Accept_that_nobody_can_read_is_406_in_the_envelope(String accept) {
    somebody
        .careless()
        .with("Accept", accept)
        .get("/payments/methods")
        .refused(406, "not_acceptable");
  }

  @Test
  void answers_say_what_they_depend_on_and_are_packed_for_who_takes_that() {
    assertThat(somebody.get("/payments/methods").header("Vary"))
        .contains("Origin, Accept-Encoding");
    assertThat(
            somebody
                .careless()
                .with("Accept-Encoding", "gzip;q=0")
                .get("/payments/methods")
                .header("Content-Encoding"))
        .isEmpty();
    assertThat(
            somebody
                .careless()
                .with("Accept-Encoding", "br, gzip;q=0.1")
                .send("HEAD", "/payments/methods", null)
                .header("Content-Encoding"))
        .contains("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "text/plain"})
  void R2_a_body_of_no_certain_type_is_415(String type) {
    somebody
        .careless()
        .with("Content-Type", type)
        .post("/payments/methods", BODY)
        .refused(415, "unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$Version=x; a=b",
        "refreshToken=\"",
        "a=\"b; c",
        "=x; ;;",
        "ipt={\"v\":{\"L\":3}}"
      })
  void R2_cookies_of_other_programs_harm_nobody(String cookies) {
    somebody
        .careless()
        .with("Cookie", cookies)
        .with("Idempotency-Key", "cookies " + cookies.hashCode())
        .post("/payments/methods", BODY)
        .expect(201);
  }

  @Test
  void a_405_says_what_is_allowed() {
    assertThat(
            somebody.careless().send("PATCH", "/payments/methods", BODY).header("Allow").orElse(""))
        .contains("GET", "POST");
  }

  @Test
  void HEAD_is_a_GET_without_its_body_and_OPTIONS_tells_the_methods() {
    assertThat(somebody.send("HEAD", "/payments/methods", null).expect(200).response().body())
        .isEmpty();
    assertThat(
            somebody
                .send("OPTIONS", "/payments/methods", null)
                .expect(200)
                .header("Allow")
                .orElse(""))
        .contains("GET", "POST");
  }

  @Test
  void the_success_status_is_the_contracts() {
    somebody.post("/payments/methods", BODY).expect(201);
  }

  @Test
  void R6_a_repeated_POST_gets_the_first_answer_and_has_no_second_effect() {
    ApiClient keyed = somebody.with("Idempotency-Key", "key-1");
    Answer first = keyed.post("/payments/methods", BODY).expect(201);
    int attached = STUB.attached.get();

    Answer again = keyed.post("/payments/methods", BODY).expect(201);

    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(STUB.attached).hasValue(attached);
    keyed
        .post("/payments/methods", "{\"paymentMethodId\":\"pm_other\"}")
        .refused(422, "idempotency_key_reused");
  }

  @Test
  void R6_the_same_key_of_another_person_is_another_key() {
    somebody.with("Idempotency-Key", "key-2").post("/payments/methods", BODY).expect(201);
    Answer other =
        anonymous
            .as(RestService.token(Callers.aUser()))
            .with("Idempotency-Key", "key-2")
            .post("/payments/methods", BODY)
            .expect(201);
    assertThat(other.header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void R6_refusals_are_not_kept() {
    ApiClient keyed = somebody.careless().with("Idempotency-Key", "key-3");
    keyed.post("/payments/methods", "{}").expect(400);
    keyed.post("/payments/methods", BODY).expect(201);
  }

  @ParameterizedTest
  @CsvSource({"255, 201", "256, 400"})
  void R6_a_key_has_at_most_255_characters(int length, int status) {
    somebody
        .careless()
        .with("Idempotency-Key", "k".repeat(length))
        .post("/payments/methods", BODY)
        .expect(status);
  }

  @Test
  void R6_a_memory_of_requests_that_is_away_is_503_and_nothing_is_done() {
    int attached = STUB.attached.get();
    SERVICE.memory().isAwayFor(Mode.CLAIM);

    somebody
        .with("Idempotency-Key", "key-4")
        .post("/payments/methods", BODY)
        .refused(503, "service_unavailable");

    assertThat(STUB.attached).hasValue(attached);
  }

  @Test
  void R6_an_answer_that_cannot_be_kept_is_given_all_the_same() {
    SERVICE.memory().isAwayFor(Mode.KEEP);
    somebody.with("Idempotency-Key", "key-5").post("/payments/methods", BODY).expect(201);
  }

  @Test
  void R2_a_refusal_stays_what_it_is_if_its_key_cannot_be_freed() {
    SERVICE.memory().isAwayFor(Mode.RELEASE);
    somebody
        .with("Idempotency-Key", "key-6")
        .post("/payments/methods", "{\"paymentMethodId\":\"pm_away\"}")
        .refused(503, "service_unavailable");
  }

  @AfterEach
  void memory_comes_back() {
    SERVICE.memory().isAwayFor();
  }

  @Test
  void R2_a_database_that_is_away_is_503_with_a_time_to_come_back() {
    Answer away =
        somebody.delete("/payments/methods/database-away").refused(503, "service_unavailable");
    assertThat(away.header("Retry-After")).isPresent();
  }

  @Test
  void R2_a_fault_is_500_and_tells_nothing() {
    Answer fault = somebody.delete("/payments/methods/fault").refused(500, "internal_error");
    assertThat(fault.response().body()).doesNotContain("secret cause").doesNotContain("Exception");
  }
}
