package com.onlyarts.kernel;

import java.time.Duration;

/**
 * How often something is tried, and how long it rests after each try that failed: each pause is
 * twice the one before.
 *
 * @param tries after so many it is given up
 * @param first the pause after the first try
 * @param longest no pause is longer
 */
public record RetryPolicy(int tries, Duration first, Duration longest) {
  private static final int DOUBLINGS = 20;

  /** Whether it is given up after so many tries. */
  public boolean isOver(int tried) {
    return tried >= tries;
  }

  /** The pause after so many tries, from 1. */
  public Duration after(int tried) {
    Duration pause = first.multipliedBy(1L << Math.min(tried - 1, DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
