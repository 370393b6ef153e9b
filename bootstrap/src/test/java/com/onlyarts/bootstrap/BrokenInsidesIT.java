package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R2: when something inside is broken, every operation says so in the envelope, with the request's
 * name, and shows nothing of what we are made of. Webhooks have tests of their own, which know
 * their secrets.
 */
class BrokenInsidesIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static OperationCaller operationCaller;

  @BeforeAll
  static void the_tables_are_gone() {
    operationCaller = OperationCaller.through(SERVICE.api());
    SERVICE
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("ALTER SCHEMA public RENAME TO gone"));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void R2_a_fault_of_ours_is_500_and_shows_nothing(String operationId) {
    Answer answer = operationCaller.callInFull(operationId);

    answer.refused(500, "internal_error");
    assertThat(answer.text("/requestId")).isEqualTo(answer.header("X-Request-Id").orElseThrow());
    assertThat(answer.response().body())
        .doesNotContain(List.of("SQL", "relation", "Exception", "onlyarts", "public"));
  }

  static Stream<String> everyOperation() {
    return OperationCaller.documenting(500).filter(id -> !id.startsWith("receive"));
  }
}
