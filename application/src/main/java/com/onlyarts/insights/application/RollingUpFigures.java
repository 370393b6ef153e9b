package com.onlyarts.insights.application;

import com.onlyarts.insights.application.port.Rollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Adds up what happened, an hour behind: by then every transaction that bears an earlier time is
 * long over.
 */
public final class RollingUpFigures {
  private static final Duration BEHIND = Duration.ofHours(1);
  private static final Duration BUCKET = Duration.ofMinutes(15);

  private final Rollups rollups;
  private final Clock clock;

  public RollingUpFigures(Rollups rollups, Clock clock) {
    this.rollups = rollups;
    this.clock = clock;
  }

  /** Adds up every quarter of an hour that is over by more than an hour (job). */
  public void rollUp() {
    long seconds = clock.instant().minus(BEHIND).getEpochSecond();
    rollups.rollUpTo(Instant.ofEpochSecond(seconds - Math.floorMod(seconds, BUCKET.toSeconds())));
  }
}
