package com.onlyarts.bootstrap.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a service that starts with the demo: it begins in the past, before anything adds up
 * what happened there, is moved through it as the demo goes on, and then set right.
 */
public final class DemoClock extends Clock {
  private final Clock clock;
  private volatile Duration behind;

  public DemoClock(Clock clock, Duration behind) {
    this.clock = clock;
    this.behind = behind;
  }

  /** How far it goes behind the clock on the wall; zero sets it right. */
  void setBack(Duration behind) {
    this.behind = behind;
  }

  @Override
  public Instant instant() {
    return clock.instant().minus(behind);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  /** Goes its own way from here: whoever wants another zone is not set back. */
  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
