package com.onlyarts.bootstrap;

import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.Fingerprints;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused whatever the operation is about: callers of the wrong role, bodies too large,
 * keys of other requests (R2, R6, R8).
 */
class EveryRefusalIT {
  private static final String LARGE = "{\"a\":\"" + "a".repeat(1024 * 1024) + "\"}";

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static OperationCaller operationCaller;
  private static ApiClient buyer;
  private static ApiClient artist;

  @BeforeAll
  static void people_are_signed_in() {
    operationCaller = OperationCaller.through(SERVICE.api());
    buyer = ApiUsers.aBuyer(SERVICE.api()).api().careless();
    artist = ApiUsers.anArtist(SERVICE.api()).api().careless();
  }

  @ParameterizedTest
  @MethodSource("forOthers")
  void R8_somebody_of_another_role_is_403(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    ApiClient stranger = operation.admits("artist") ? buyer : artist;

    OperationCaller.send(operation, stranger.with("Accept", "*/*")).refused(403, "forbidden");
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  void R2_a_body_larger_than_1_MiB_is_413(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);

    operationCaller
        .caller(operation)
        .send(operation.method(), InvalidRequests.filled(operation.path()), LARGE)
        .refused(413, "payload_too_large");
  }

  @ParameterizedTest
  @MethodSource("withTypes")
  void R2_a_body_of_another_type_is_415(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);

    operationCaller
        .caller(operation)
        .with("Content-Type", "text/plain")
        .send(operation.method(), InvalidRequests.filled(operation.path()), "sea")
        .refused(415, "unsupported_media_type");
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void R6_the_key_of_another_request_is_422(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    claim(fingerprints(operation, "used before", "another body"));

    operationCaller
        .callInFull(operationId, client -> client.with("Idempotency-Key", "used before"))
        .refused(422, "idempotency_key_reused");
  }

  @ParameterizedTest
  @MethodSource("keyedAndAlone")
  void R6_the_key_of_a_request_that_still_runs_is_409(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    if (OperationCaller.isForm(operation)) {
      operationCaller
          .callInFull(operationId, client -> client.with("Idempotency-Key", "still running"))
          .expect(operation.success());
      SERVICE
          .database()
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE idempotency_keys SET status = NULL, body = NULL WHERE operation = ?",
                      operationId));
    } else {
      claim(
          fingerprints(
              operation,
              "still running",
              Optional.ofNullable(OperationCaller.body(operation)).orElse("")));
    }

    operationCaller
        .callInFull(operationId, client -> client.with("Idempotency-Key", "still running"))
        .refused(409, "idempotency_key_in_use");
  }

  /** A file is shown in a case that runs: its key is tried by {@code TheSameDeedOnceIT}. */
  static Stream<String> keyedAndAlone() {
    return keyed().filter(id -> !id.equals("addCaseFile"));
  }

  private static Fingerprints fingerprints(Operation operation, String key, String body) {
    return Fingerprints.of(
        UUID.fromString(operationCaller.person(operation).id()),
        operation.id(),
        key,
        InvalidRequests.filled(operation.path()).substring(1),
        "",
        body);
  }

  private static void claim(Fingerprints request) {
    new JdbiIdempotencyKeys(SERVICE.database().jdbi()).claim(request.key(), request.fingerprint());
  }

  static Stream<String> forOthers() {
    return OperationCaller.ids(
        operation ->
            !operation.roles().isEmpty() && !operation.isOpen() && !operation.admits("user"));
  }

  static Stream<String> withBodies() {
    return OperationCaller.documenting(413);
  }

  static Stream<String> withTypes() {
    return OperationCaller.documenting(415);
  }

  static Stream<String> keyed() {
    return OperationCaller.documenting(422);
  }
}
