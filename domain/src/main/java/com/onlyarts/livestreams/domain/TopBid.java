package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.AuctionState.Lead;

/** The highest one bidder went. */
public record TopBid(PersonId bidder, Money amount) {
  /**
   * What leads once all bids above it are void: the bidder's own, and nothing more is known of how
   * far they would have gone (R19).
   */
  public Lead lead() {
    return new Lead(bidder, amount, amount);
  }
}
