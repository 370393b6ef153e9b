package com.onlyarts.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a service that starts with the demo: it is set back, so that the gallery has a past, and is right from then on. */
final class DemoClock extends Clock {
  private final Clock clock;
  private volatile Duration behind = Duration.ZERO;

  DemoClock(Clock clock) {
    this.clock = clock;
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
