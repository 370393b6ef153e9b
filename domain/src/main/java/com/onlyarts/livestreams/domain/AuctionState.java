package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import java.util.List;
import java.util.Optional;

/**
 * How the bidding of one auction stands, and what becomes of it with the next offer (R71, R72).
 *
 * @param lead empty until somebody has bid
 */
public record AuctionState(AuctionTerms terms, Optional<Lead> lead) {

  /**
   * Who leads.
   *
   * @param price what the auction stands at
   * @param max as far as the leader goes, known to nobody else; the price itself for a plain bid
   */
  public record Lead(PersonId bidder, Money price, Money max) {}

  /**
   * One bid that is written down.
   *
   * @param automatic made by the service in the name of the leader before
   */
  public record RecordedBid(PersonId bidder, Money amount, boolean automatic) {}

  /**
   * What one offer led to.
   *
   * @param calls the bids it adds, in their order; none if the leader only raised their own max
   */
  public record BidOutcome(List<RecordedBid> calls, Lead lead) {
    public BidOutcome {
      calls = List.copyOf(calls);
    }
  }

  /** The least somebody else can bid now (R71). */
  public Money minimum() {
    Money startingBid = terms.startingBid();
    Money cent = cent(startingBid);
    return lead.map(it -> Increments.next(it.price())).orElse(higher(startingBid, cent));
  }

  /**
   * What becomes of an offer.
   *
   * @throws Rejected {@link BidTooLow} with the minimum
   */
  public BidOutcome meet(PersonId bidder, BidOffer offer) {
    Optional<Lead> own = lead.filter(it -> it.bidder().equals(bidder));
    if (own.isPresent()) {
      return raise(own.get(), offer.highest());
    }
    if (offer.amount().compareTo(minimum()) < 0) {
      throw new Rejected(new BidTooLow(minimum()));
    }
    return lead.map(rival -> contest(rival, bidder, offer)).orElseGet(() -> open(bidder, offer));
  }

  /**
   * Nobody outbids themselves: what a leader offers raises their max and not the price (R71, R72),
   * unless it is the first to reach the reserve.
   */
  private BidOutcome raise(Lead own, Money max) {
    if (max.compareTo(own.max()) <= 0) {
      throw new Rejected(new BidTooLow(own.max().plus(cent(max))));
    }
    Money price = lifted(own.price(), max);
    return new BidOutcome(
        price.equals(own.price()) ? List.of() : List.of(new RecordedBid(own.bidder(), price, true)),
        new Lead(own.bidder(), price, max));
  }

  private BidOutcome open(PersonId bidder, BidOffer offer) {
    Money price = lifted(offer.amount(), offer.highest());
    return new BidOutcome(
        List.of(new RecordedBid(bidder, price, false)), new Lead(bidder, price, offer.highest()));
  }

  /** Of equal maxima the earlier wins (R72). */
  private BidOutcome contest(Lead rival, PersonId bidder, BidOffer offer) {
    Money highest = offer.highest();
    if (highest.compareTo(rival.max()) <= 0) {
      Money price = lower(rival.max(), Increments.next(highest));
      return new BidOutcome(
          List.of(
              new RecordedBid(bidder, highest, false),
              new RecordedBid(rival.bidder(), price, true)),
          new Lead(rival.bidder(), price, rival.max()));
    }
    Money needed = lower(highest, Increments.next(rival.max()));
    Money price = lifted(higher(needed, offer.amount()), highest);
    RecordedBid own = new RecordedBid(bidder, price, false);
    boolean rivalGoesOn =
        rival.max().compareTo(rival.price()) > 0 && offer.amount().compareTo(rival.max()) <= 0;
    List<RecordedBid> calls =
        rivalGoesOn
            ? List.of(new RecordedBid(rival.bidder(), rival.max(), true), own)
            : List.of(own);
    return new BidOutcome(calls, new Lead(bidder, price, highest));
  }

  /** A max that reaches the reserve lifts the price to it (R72). */
  private Money lifted(Money price, Money max) {
    return terms
        .reserve()
        .filter(reserve -> max.compareTo(reserve) >= 0)
        .map(reserve -> higher(price, reserve))
        .orElse(price);
  }

  private static Money cent(Money amount) {
    return new Money(1, amount.currency());
  }

  private static Money higher(Money one, Money other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Money lower(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
