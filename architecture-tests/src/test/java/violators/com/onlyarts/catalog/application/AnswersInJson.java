package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import com.onlyarts.contract.model.ErrorCodeJson;

/** A use case that knows what the wire looks like. */
@Violates("what_the_contract_generates_stays_at_the_edge")
record AnswersInJson(ErrorCodeJson code) {}
