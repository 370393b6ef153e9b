package com.onlyarts.ordering.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a buyer asked to call a line off before it was sent (R108).
 *
 * @param declinedAt when the seller said no, or sent it
 */
public record CancellationRequest(Instant at, Optional<Instant> declinedAt) {
  /** How long the seller has; silence is yes. */
  public static final Duration TO_ANSWER = Duration.ofDays(2);

  /** Whether the seller has not answered. */
  public boolean isOpen() {
    return declinedAt.isEmpty();
  }

  /** From when on silence is yes. */
  public Instant answerBy() {
    return at.plus(TO_ANSWER);
  }

  CancellationRequest declined(Instant now) {
    return new CancellationRequest(at, Optional.of(now));
  }
}
