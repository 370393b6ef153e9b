package com.onlyarts.commissions.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a milestone.
 *
 * @param releaseAt when it releases itself: 14 days after it was both paid and delivered, or when
 *     an admin said so
 */
public record MilestoneDates(
    Optional<Instant> paidAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> releaseAt,
    Optional<Instant> releasedAt) {
  /** How long a client may look at what was delivered before its money releases itself. */
  public static final Duration TO_LOOK = Duration.ofDays(14);

  /** Nothing has happened. */
  public static final MilestoneDates NONE =
      new MilestoneDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  MilestoneDates paid(Instant now) {
    return new MilestoneDates(
        Optional.of(now), deliveredAt, deliveredAt.map(_ -> now.plus(TO_LOOK)), releasedAt);
  }

  MilestoneDates delivered(Instant now) {
    return new MilestoneDates(
        paidAt, Optional.of(now), paidAt.map(_ -> now.plus(TO_LOOK)), releasedAt);
  }

  /** The work goes on: what was delivered has to be delivered again. */
  MilestoneDates undelivered() {
    return new MilestoneDates(paidAt, Optional.empty(), Optional.empty(), releasedAt);
  }

  MilestoneDates dueAt(Instant now) {
    return new MilestoneDates(paidAt, deliveredAt, Optional.of(now), releasedAt);
  }

  MilestoneDates released(Instant now) {
    return new MilestoneDates(paidAt, deliveredAt, releaseAt, Optional.of(now));
  }
}
