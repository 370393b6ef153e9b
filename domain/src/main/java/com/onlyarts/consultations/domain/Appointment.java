package com.onlyarts.consultations.domain;

import java.time.Instant;

/** When a consultation takes place, and how long. */
public record Appointment(Instant start, Minutes minutes) {

  public Instant end() {
    return start.plus(minutes.duration());
  }

  /** The time it takes up (R61). */
  public TimeRange span() {
    return new TimeRange(start, end());
  }
}
