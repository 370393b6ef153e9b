package com.onlyarts.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What failed attempts to sign in lead to (R15). */
public sealed interface LockoutPolicy {

  /** The failures after one more failure. */
  FailureCount after(FailureCount before, Instant now);

  /**
   * Some failures for free, then a delay that doubles with each; forgotten after a day without one.
   *
   * @param free failures without a delay before the first one
   */
  record GrowingDelay(int free, Duration first, Duration longest) implements LockoutPolicy {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    @Override
    public FailureCount after(FailureCount before, Instant now) {
      int count = before.since().plus(MEMORY).isBefore(now) ? 1 : before.count() + 1;
      return new FailureCount(
          count, now, count < free ? Optional.empty() : Optional.of(now.plus(delay(count - free))));
    }

    private Duration delay(int doublings) {
      Duration delay = first.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
      return delay.compareTo(longest) < 0 ? delay : longest;
    }
  }

  /** So many failures in a window of time; whoever has used them up waits for its end. */
  record Quota(int most, Duration window) implements LockoutPolicy {

    @Override
    public FailureCount after(FailureCount before, Instant now) {
      boolean fresh = before.count() == 0 || !before.since().plus(window).isAfter(now);
      Instant start = fresh ? now : before.since();
      int count = fresh ? 1 : before.count() + 1;
      return new FailureCount(
          count, start, count < most ? Optional.empty() : Optional.of(start.plus(window)));
    }
  }
}
