package violators.com.onlyarts.contract.api;

import com.onlyarts.architecture.Violates;

/** A resource answers it, and bootstrap says that it is not there yet. */
@Violates("each_interface_of_the_contract_is_answered_once")
public interface BusyApi {}
