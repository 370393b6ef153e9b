package com.onlyarts.kernel.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. Starts at 2026-03-01T12:00Z. */
public final class SteppingClock extends Clock {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private Instant now = NOON;

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
