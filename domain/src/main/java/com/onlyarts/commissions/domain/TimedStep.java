package com.onlyarts.commissions.domain;

import java.time.Instant;

/** What the clock does with a commission on which nobody acts. */
public sealed interface TimedStep {

  /**
   * Somebody is reminded.
   *
   * @param lapsesAt when the clock ends it, if nothing happens until then
   */
  record Remind(CommissionReminder of, Instant lapsesAt) implements TimedStep {}

  /** It ends. */
  record Lapse(CommissionLapse why) implements TimedStep {}

  /** What nobody paid of a completed one is not to be paid any more. */
  record CloseUnpaid() implements TimedStep {}
}
