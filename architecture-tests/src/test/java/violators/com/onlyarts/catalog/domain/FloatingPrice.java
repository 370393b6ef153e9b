package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** Loses cents. */
@Violates("money_never_floats")
record FloatingPrice(double amount) {}
