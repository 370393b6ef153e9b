package com.onlyarts.consultations.domain;

import java.time.Instant;

/** When a consultation takes place, and how long. */
public record Sitting(Instant start, Minutes minutes) {

  public Instant end() {
    return start.plus(minutes.duration());
  }

  /** The time it takes up (R61). */
  public Span span() {
    return new Span(start, end());
  }
}
