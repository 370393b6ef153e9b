package com.onlyarts.bootstrap;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again until something is so, or fails when the deadline passes. */
public final class Wait {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration PATIENCE =
      Duration.ofMinutes(
          5); // longer than the slowest machine needs: only what never comes runs into it

  private Wait() {}

  /**
   * @param what is waited for, as a sentence, for the failure
   */
  public static void until(String what, BooleanSupplier isSo) {
    until(what, PATIENCE, isSo);
  }

  /**
   * @param what is waited for, as a sentence, for the failure
   */
  public static void until(String what, Duration patience, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within %s: %s".formatted(patience, what));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
