package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R2: whoever asks too often is asked to wait, by every operation that says it may; the others
 * answer on.
 */
class TooManyRequestsIT {
  private static final int PER_MINUTE = 12;

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "ONLYARTS_RATE_LIMITS",
          "on",
          "ONLYARTS_REQUESTS_PER_MINUTE",
          Integer.toString(PER_MINUTE),
          "ONLYARTS_TRUSTED_PROXIES",
          "127.0.0.0/8, ::1");

  private static OperationCaller operationCaller;

  @BeforeAll
  static void people_are_signed_in() {
    operationCaller = OperationCaller.through(SERVICE.api());
  }

  @ParameterizedTest
  @MethodSource("limited")
  void R2_one_request_too_many_is_429_with_Retry_After(String operationId) {
    Optional<Answer> refused =
        Stream.generate(() -> operationCaller.call(operationId))
            .limit(PER_MINUTE + 3)
            .filter(answer -> answer.status() == 429)
            .findFirst();

    Answer answer =
        refused.orElseThrow(() -> new AssertionError(operationId + " goes on for ever"));
    answer.refused(429, "rate_limited");
    assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 60);
  }

  @ParameterizedTest
  @MethodSource("unlimited")
  void what_machines_ask_is_never_429(String operationId) {
    for (int i = 0; i < PER_MINUTE + 3; i++) {
      assertThat(operationCaller.call(operationId).status()).as(operationId).isNotEqualTo(429);
    }
  }

  @Test
  void behind_a_trusted_proxy_each_address_has_its_own_budget() {
    ApiClient loud = SERVICE.api().with("X-Forwarded-For", "203.0.113.7");
    ApiClient other = SERVICE.api().with("X-Forwarded-For", "203.0.113.7, 203.0.113.8");

    assertThat(Stream.generate(() -> loud.get("/artworks").status()).limit(PER_MINUTE + 3))
        .contains(200, 429);
    other.get("/artworks").expect(200);
  }

  static Stream<String> limited() {
    return OperationCaller.ids(
        operation -> operation.statuses().contains(429) && operation.events().isEmpty());
  }

  /** An open stream would never end. */
  static Stream<String> unlimited() {
    return OperationCaller.ids(
        operation -> !operation.statuses().contains(429) && operation.events().isEmpty());
  }
}
