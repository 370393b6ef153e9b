package com.onlyarts.livestreams.domain;

import java.time.Instant;

/**
 * When an auction ends (R73).
 *
 * @param planned what the artist announced
 * @param effective what holds, everywhere: later than planned once late bids have postponed it
 */
public record AuctionEnd(Instant planned, Instant effective) {

  public static AuctionEnd to(Instant planned) {
    return new AuctionEnd(planned, planned);
  }

  /** Whether time is up; a bid at this very instant is too late. */
  public boolean isOver(Instant now) {
    return !now.isBefore(effective);
  }
}
