package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import violators.com.onlyarts.payments.application.AsksBack;

/** Asks a module that asks back. */
@Violates("modules_are_free_of_cycles")
public record GoesRoundInCircles(AsksBack other) {}
