package com.onlyarts.livestreams.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How late bids postpone the end, so that nobody wins by the speed of their connection (R73).
 *
 * @param reset an accepted bid in the last so many seconds sets the clock back to as many; 10 s
 *     unless configured
 * @param longest the end is never postponed further than this beyond the planned one
 */
public record SoftClose(Duration reset, Duration longest) {

  public static SoftClose of(Duration reset) {
    return new SoftClose(reset, Duration.ofMinutes(30));
  }

  /**
   * When the auction ends after an accepted bid.
   *
   * @param at when the bid came in, before the end
   */
  public AuctionEnd after(AuctionEnd end, Instant at) {
    Instant late = at.plus(reset);
    Instant latest = end.planned().plus(longest);
    Instant postponed = late.isBefore(latest) ? late : latest;
    return postponed.isAfter(end.effective()) ? new AuctionEnd(end.planned(), postponed) : end;
  }
}
