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

/** What is refused whatever the operation is about: callers of the wrong role, bodies too large, keys of other requests (R2, R6, R8). */
class EveryRefusalIT {
  private static final String LARGE = "{\"a\":\"" + "a".repeat(1024 * 1024) + "\"}";

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static Walker walker;
  private static ApiClient buyer;
  private static ApiClient artist;

  @BeforeAll
  static void people_are_signed_in() {
    walker = Walker.through(SERVICE.api());
    buyer = People.aBuyer(SERVICE.api()).api().careless();
    artist = People.anArtist(SERVICE.api()).api().careless();
  }

  @ParameterizedTest
  @MethodSource("forOthers")
  void R8_somebody_of_another_role_is_403(String operationId) {
    Operation operation = Walker.CONTRACT.operation(operationId);
    ApiClient stranger = operation.admits("artist") ? buyer : artist;

    Walker.send(operation, stranger.with("Accept", "*/*")).refused(403, "forbidden");
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  void R2_a_body_larger_than_1_MiB_is_413(String operationId) {
    Operation operation = Walker.CONTRACT.operation(operationId);

    walker.caller(operation).send(operation.method(), Junk.filled(operation.path()), LARGE).refused(413, "payload_too_large");
  }

  @ParameterizedTest
  @MethodSource("withTypes")
  void R2_a_body_of_another_type_is_415(String operationId) {
    Operation operation = Walker.CONTRACT.operation(operationId);

    walker.caller(operation).with("Content-Type", "text/plain").send(operation.method(), Junk.filled(operation.path()), "sea").refused(415, "unsupported_media_type");
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void R6_the_key_of_another_request_is_422(String operationId) {
    Operation operation = Walker.CONTRACT.operation(operationId);
    claim(fingerprints(operation, "used before", "another body"));

    walker.callInFull(operationId, client -> client.with("Idempotency-Key", "used before")).refused(422, "idempotency_key_reused");
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void R6_the_key_of_a_request_that_still_runs_is_409(String operationId) {
    Operation operation = Walker.CONTRACT.operation(operationId);
    if (Walker.isForm(operation)) {
      walker.callInFull(operationId, client -> client.with("Idempotency-Key", "still running")).expect(operation.success());
      SERVICE.database().jdbi().useHandle(handle -> handle.execute("UPDATE idempotency_keys SET status = NULL, body = NULL WHERE operation = ?", operationId));
    } else {
      claim(fingerprints(operation, "still running", Optional.ofNullable(Walker.body(operation)).orElse("")));
    }

    walker.callInFull(operationId, client -> client.with("Idempotency-Key", "still running")).refused(409, "idempotency_key_in_use");
  }

  private static Fingerprints fingerprints(Operation operation, String key, String body) {
    return Fingerprints.of(UUID.fromString(walker.person(operation).id()), operation.id(), key, Junk.filled(operation.path()).substring(1), "", body);
  }

  private static void claim(Fingerprints request) {
    new JdbiIdempotencyKeys(SERVICE.database().jdbi()).claim(request.key(), request.fingerprint());
  }

  static Stream<String> forOthers() {
    return Walker.ids(operation -> !operation.roles().isEmpty() && !operation.isOpen() && !operation.admits("user"));
  }

  static Stream<String> withBodies() {
    return Walker.documenting(413);
  }

  static Stream<String> withTypes() {
    return Walker.documenting(415);
  }

  static Stream<String> keyed() {
    return Walker.documenting(422);
  }
}
