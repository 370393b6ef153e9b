package com.onlyarts.livestreams.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * On which terms something is auctioned (R71, R73, R74).
 *
 * @param startingBid the least of the first bid; never below one cent
 * @param reserve below this nothing is sold; the artist's secret, of which bidders learn only
 *     whether it is met
 * @param endsAt when the hammer falls, unless late bids postpone it; without it the artist ends the
 *     auction
 * @param artwork the artist's own work that is auctioned; without it a lot artwork is made at the
 *     end
 */
public record AuctionTerms(
    Money startingBid,
    Optional<Money> reserve,
    Optional<Instant> endsAt,
    Optional<ArtworkId> artwork) {

  public AuctionTerms {
    if (startingBid.isNegative() || startingBid.minor() > BidOffer.MOST_MINOR) {
      throw new InvalidValue(
          "startingBid",
          "must be 0.00 to %s"
              .formatted(new Money(BidOffer.MOST_MINOR, startingBid.currency()).amount()));
    }
    if (reserve.isPresent() && reserve.get().compareTo(startingBid) < 0) {
      throw new InvalidValue("reservePrice", "must not be below the starting bid");
    }
  }

  /** Whether a bid of this amount may buy; without a reserve each may (R74). */
  public boolean isReserveMetBy(Money amount) {
    return reserve.isEmpty() || amount.compareTo(reserve.get()) >= 0;
  }
}
