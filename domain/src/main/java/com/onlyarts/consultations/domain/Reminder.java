package com.onlyarts.consultations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What both sides are told ahead of time: a day before and an hour before (R64). */
public enum Reminder {
  A_DAY(24),
  AN_HOUR(1);

  private final int hours;

  Reminder(int hours) {
    this.hours = hours;
  }

  /** How many hours before the start. */
  public int hours() {
    return hours;
  }

  /**
   * When the next reminder of a consultation is due, if one still lies ahead: whoever books late is
   * told less.
   */
  static Optional<Instant> nextTime(Instant start, Instant now) {
    return Arrays.stream(values())
        .map(reminder -> reminder.timeFor(start))
        .filter(time -> time.isAfter(now))
        .findFirst();
  }

  /**
   * The reminder that makes sense now: the latest whose time has come, and none once the
   * consultation has begun.
   */
  static Optional<Reminder> due(Instant start, Instant now) {
    return Arrays.stream(values())
        .filter(reminder -> now.isBefore(start) && !now.isBefore(reminder.timeFor(start)))
        .reduce((_, later) -> later);
  }

  private Instant timeFor(Instant start) {
    return start.minus(Duration.ofHours(hours));
  }
}
