package com.onlyarts.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract and the running service before judges that share no line with them: Redocly lints,
 * with rules of ours; Portman writes requests from the contract, Newman sends them, Prism judges
 * the answers.
 */
class ContractJudgesIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  @TestFactory
  Stream<DynamicTest> the_contract_is_well_written() {
    return NodeSuite.in("api-spec/judges").with("JUDGES_SUITE", "lint").tests();
  }

  @TestFactory
  Stream<DynamicTest> the_collection_for_postman_is_complete_and_works() {
    return NodeSuite.in("api-spec/judges")
        .with("JUDGES_SUITE", "postman")
        .with("ONLYARTS_URL", SERVICE.base().toString())
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> every_operation_answers_as_documented() throws JsonProcessingException {
    return NodeSuite.in("api-spec/judges")
        .with("JUDGES_SUITE", "service")
        .with("ONLYARTS_URL", SERVICE.base().toString())
        .with(
            "JUDGES_VARIABLES",
            new ObjectMapper().writeValueAsString(SampleIds.gathered(SERVICE.api())))
        .tests();
  }
}
