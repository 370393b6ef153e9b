package com.onlyarts.ordering.domain;

/** What the clock does with a line on which nobody acts. */
public sealed interface LineStep {

  /** Somebody is reminded. */
  record Remind(LineReminder of) implements LineStep {}

  /**
   * It counts as received (R102).
   *
   * @param byCarrier because its carrier says so, which counts for nothing while a case is open
   */
  record Receive(boolean byCarrier) implements LineStep {}

  /** It is called off. */
  record CallOff(CallOffReason reason) implements LineStep {}
}
