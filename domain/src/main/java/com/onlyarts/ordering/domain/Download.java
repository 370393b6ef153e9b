package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.OrderingRejection.TooManyDownloads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An address under which somebody got a file of a line (R123).
 *
 * @param by who asked for it: the buyer, the artist or staff
 * @param network where the request came from, as {@link com.onlyarts.kernel.Networks} names it
 */
public record Download(
    DownloadId id,
    OrderLineId line,
    OriginalId file,
    PersonId by,
    Instant at,
    Optional<String> network) {
  /** How many addresses of a file somebody gets within {@link #DAY}. */
  public static final int MOST_A_DAY = 20;

  public static final Duration DAY = Duration.ofDays(1);

  /**
   * Refuses one more address (R123).
   *
   * @param before when the same person asked for the same file of the same line within a day, the
   *     latest first
   */
  public static void requireOneMore(List<Instant> before, Instant now) {
    if (before.size() >= MOST_A_DAY) {
      Instant free = before.get(MOST_A_DAY - 1).plus(DAY);
      throw new Rejected(new TooManyDownloads(Duration.between(now, free)));
    }
  }
}
