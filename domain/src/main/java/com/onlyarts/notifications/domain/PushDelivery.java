package com.onlyarts.notifications.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A push on its way to one browser.
 *
 * @param attempts how often it was tried before
 * @param expiresAt from when on it is not worth telling any more
 */
public record PushDelivery(
    PushDeliveryId id,
    PushSubscriptionId subscription,
    PushTarget target,
    PushMessage message,
    int attempts,
    Instant expiresAt) {
  public static final int MOST_ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** The pause after the try that has just failed: 5 s, 10 s, 20 s … up to an hour. */
  public Duration pause() {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_ATTEMPTS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** Whether trying again at this instant makes sense: not too late, and not in vain too often. */
  public boolean isWorthRetrying(Instant when) {
    return attempts + 1 < MOST_ATTEMPTS && when.isBefore(expiresAt);
  }
}
