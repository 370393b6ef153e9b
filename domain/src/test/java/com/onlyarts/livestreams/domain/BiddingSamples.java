package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Money;
import java.time.Duration;
import java.util.Optional;

/** What tests bid, and how long auctions of tests go on. */
public final class BiddingSamples {
  private BiddingSamples() {}

  /** A bid of exactly this. */
  public static BidOffer offer(Money amount) {
    return new BidOffer(amount, Optional.empty());
  }

  /** Ten seconds, for at most half an hour. */
  public static SoftClose softClose() {
    return SoftClose.of(Duration.ofSeconds(10));
  }

  /** Nobody has bid yet. */
  public static AuctionState opening(AuctionTerms terms) {
    return new AuctionState(terms, Optional.empty());
  }
}
