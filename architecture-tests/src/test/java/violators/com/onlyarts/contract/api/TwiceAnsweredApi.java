package violators.com.onlyarts.contract.api;

import com.onlyarts.architecture.Violates;

/** Two resources answer it. */
@Violates("each_interface_of_the_contract_is_answered_once")
public interface TwiceAnsweredApi {}
