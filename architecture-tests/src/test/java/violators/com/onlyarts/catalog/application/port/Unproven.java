package violators.com.onlyarts.catalog.application.port;

import com.onlyarts.architecture.Violates;

/** A port whose fake may do as it likes. */
@Violates("every_port_is_held_to_a_contract")
public interface Unproven {}
