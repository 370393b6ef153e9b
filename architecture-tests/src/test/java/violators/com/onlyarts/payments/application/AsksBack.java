package violators.com.onlyarts.payments.application;

import com.onlyarts.architecture.Violates;
import violators.com.onlyarts.catalog.application.GoesRoundInCircles;

/** Asks the module it is asked by. */
@Violates("modules_are_free_of_cycles")
public record AsksBack(GoesRoundInCircles other) {}
