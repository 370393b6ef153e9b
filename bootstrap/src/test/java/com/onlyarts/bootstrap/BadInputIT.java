package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R2: whatever is sent to whichever operation, the answer is a refusal in the envelope, or the junk
 * was harmless; it is never a failure of ours, and it never shows what we are made of.
 */
class BadInputIT {
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\tat |Exception|SQLSTATE|\\bSELECT\\b|org\\.postgresql|com\\.onlyarts|com\\.fasterxml|java\\.lang");

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static OperationCaller operationCaller;

  @BeforeAll
  static void somebody_is_signed_in() {
    operationCaller = OperationCaller.through(SERVICE.api());
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void R2_wrong_bodies(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    assertRefused(
        operation,
        OperationCaller.JUNK.bodies(operation, InvalidRequests.filled(operation.path())));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void R2_wrong_ids(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    assertRefused(operation, OperationCaller.JUNK.paths(operation));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void R2_R3_wrong_queries(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    assertRefused(
        operation,
        OperationCaller.JUNK.queries(operation, InvalidRequests.filled(operation.path())));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void R2_R6_R8_wrong_headers(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    List<String> wrong = new ArrayList<>();
    ApiClient api = operationCaller.caller(operation);
    expect(wrong, operation, api.with("Accept", "image/png"), "Accept: image/png", 406);
    if (!operation.roles().isEmpty()) {
      for (String rubbish :
          List.of("rubbish", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "x".repeat(3_000))) {
        expect(
            wrong,
            operation,
            api.with("Authorization", "Bearer " + rubbish),
            "a bearer of " + InvalidRequests.shortened(rubbish),
            401);
      }
    }
    if (operation.method().equals("POST")) {
      expect(
          wrong,
          operation,
          api.with("Idempotency-Key", "k".repeat(256)),
          "a key of 256 characters",
          400);
    }
    if (OperationCaller.JUNK.soundBody(operation).isPresent()) {
      expect(
          wrong,
          operation,
          api.with("Content-Type", "text/plain"),
          "Content-Type: text/plain",
          415);
      expect(wrong, operation, api.with("Content-Type", "sea"), "Content-Type: sea", 400);
    }
    assertThat(wrong).as(operationId).isEmpty();
  }

  static Stream<String> everyOperation() {
    return OperationCaller.ids(_ -> true);
  }

  private static void assertRefused(Operation operation, List<InvalidRequests.Request> requests) {
    ApiClient api = operationCaller.caller(operation);
    List<String> wrong =
        requests.parallelStream()
            .map(request -> complaint(api, operation, request))
            .flatMap(Optional::stream)
            .toList();
    assertThat(wrong).as("%s %s", operation.method(), operation.path()).isEmpty();
  }

  private static void expect(
      List<String> wrong, Operation operation, ApiClient api, String what, int status) {
    InvalidRequests.Request request =
        new InvalidRequests.Request(
            what,
            InvalidRequests.filled(operation.path()),
            OperationCaller.JUNK.soundBody(operation).orElse(null),
            true);
    try {
      Answer answer = api.send(operation.method(), request.path(), request.body());
      if (answer.status() != status) {
        wrong.add(
            "%s: %d instead of %d: %s"
                .formatted(
                    what,
                    answer.status(),
                    status,
                    InvalidRequests.shortened(answer.response().body())));
      }
      shame(answer, request).ifPresent(wrong::add);
    } catch (AssertionError | RuntimeException e) {
      wrong.add(what + ": " + e);
    }
  }

  private static Optional<String> complaint(
      ApiClient api, Operation operation, InvalidRequests.Request request) {
    try {
      return shame(api.send(operation.method(), request.path(), request.body()), request);
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(request.what() + ": " + e);
    }
  }

  /** What there is to be ashamed of in an answer, if anything. */
  private static Optional<String> shame(Answer answer, InvalidRequests.Request request) {
    String said = "%s: %d %s".formatted(request.what(), answer.status(), answer.response().body());
    if (answer.status() / 100 == 2) {
      return request.mustBeRefused() ? Optional.of("taken, " + said) : Optional.empty();
    }
    if (answer.status() / 100 != 4) {
      return Optional.of("a failure of ours, " + said);
    }
    if (!isInTheEnvelope(answer)) {
      return Optional.of("not in the envelope, " + said);
    }
    return INSIDES.matcher(answer.response().body()).find()
        ? Optional.of("shows its insides, " + said)
        : Optional.empty();
  }

  private static boolean isInTheEnvelope(Answer answer) {
    if (!answer.header("Content-Type").orElse("").startsWith("application/json")) {
      return false;
    }
    JsonNode body = answer.json();
    return body.path("success").isBoolean()
        && !body.path("success").booleanValue()
        && !body.path("message").asText().isBlank()
        && body.path("errors").isArray()
        && !body.path("code").asText().isBlank()
        && !body.path("requestId").asText().isBlank();
  }
}
