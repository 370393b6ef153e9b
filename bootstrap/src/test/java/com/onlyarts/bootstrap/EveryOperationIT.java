package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every operation of the contract on the running service, as whoever may call it, with the
 * contract's own example for a body: none is missing (501, or 404 for the address itself), none
 * fails (5xx), and each answers with a status it documents.
 */
class EveryOperationIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static OperationCaller operationCaller;

  @BeforeAll
  static void somebody_is_signed_in() {
    operationCaller = OperationCaller.through(SERVICE.api());
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void is_there_and_answers_as_documented(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);

    Answer answer = call(operation);

    assertThat(answer.status())
        .as("%s: %s", operationId, answer.response().body())
        .isLessThan(500)
        .isIn(operation.statuses());
    if (answer.status() == 404) {
      assertThat(answer.text("/code"))
          .as("%s has no address", operationId)
          .isNotEqualTo("not_found");
    }
  }

  /**
   * An open stream never ends, so it is asked for in a way that is refused: as somebody who may
   * not, or of a stream there is not.
   */
  private static Answer call(Operation operation) {
    return operation.events().isEmpty()
        ? operationCaller.call(operation.id())
        : OperationCaller.send(
            operation, SERVICE.api().careless().with("Accept", "text/event-stream"));
  }

  static Stream<String> everyOperation() {
    return OperationCaller.ids(_ -> true);
  }
}
