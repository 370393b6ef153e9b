package violators.com.onlyarts.contract.api;

import com.onlyarts.architecture.Violates;

/** Nobody answers it. */
@Violates("each_interface_of_the_contract_is_answered_once")
public interface UnansweredApi {}
