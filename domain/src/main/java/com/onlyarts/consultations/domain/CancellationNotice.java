package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.Duration;
import java.time.Instant;

/**
 * How long before the start a client may still leave with the money, or move: what an artist asks
 * for, and a booking keeps as it was then (R113).
 *
 * @param hours from 0, until it begins, to 168, a week
 */
public record CancellationNotice(int hours) {
  /** Of an artist who never said anything. */
  public static final CancellationNotice A_DAY = new CancellationNotice(24);

  private static final int LONGEST = 168;

  public CancellationNotice {
    if (hours < 0 || hours > LONGEST) {
      throw new InvalidValue("cancellationNotice", "must be 0 to %d hours".formatted(LONGEST));
    }
  }

  /** Until when a client has the money back for what begins then; moved by its artist, always. */
  public Instant freeUntil(Instant start, boolean movedByArtist) {
    return movedByArtist ? start : start.minus(Duration.ofHours(hours));
  }
}
