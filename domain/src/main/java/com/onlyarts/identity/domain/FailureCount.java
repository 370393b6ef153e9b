package com.onlyarts.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Failed attempts to sign in, of one account or from one network address (R15).
 *
 * @param since what the count is counted from: the latest failure, or the start of the window, as
 *     the {@link LockoutPolicy} has it
 * @param blockedUntil when the next attempt is let through
 */
public record FailureCount(int count, Instant since, Optional<Instant> blockedUntil) {

  /** No failure yet. */
  public static FailureCount none(Instant now) {
    return new FailureCount(0, now, Optional.empty());
  }

  /** How long to wait before the next attempt; zero if there is nothing to wait for. */
  public Duration waitAt(Instant now) {
    return blockedUntil
        .filter(now::isBefore)
        .map(end -> Duration.between(now, end))
        .orElse(Duration.ZERO);
  }
}
