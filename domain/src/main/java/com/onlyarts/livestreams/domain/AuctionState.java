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
 * @param startingBid the least of the first bid
 * @param lead empty until somebody has bid
 */
public record AuctionState(Money startingBid, Optional<Lead> lead) {

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

  public static AuctionState opening(Money startingBid) {
    return new AuctionState(startingBid, Optional.empty());
  }

  /** The least somebody else can bid now (R71). */
  public Money minimum() {
    Money cent = new Money(1, startingBid.currency());
    return lead.map(it -> Increments.next(it.price()))
        .orElse(startingBid.compareTo(cent) < 0 ? cent : startingBid);
  }

  /**
   * What becomes of an offer.
   *
   * @throws Rejected {@link BidTooLow} with the minimum
   */
  public BidOutcome meet(PersonId bidder, BidOffer offer) {
    Optional<Lead> own = lead.filter(it -> it.bidder().equals(bidder));
    if (own.isPresent() && offer.max().isPresent()) {
      return raise(own.get(), offer.max().get());
    }
    if (offer.amount().compareTo(minimum()) < 0) {
      throw new Rejected(new BidTooLow(minimum()));
    }
    return lead.filter(it -> !it.bidder().equals(bidder))
        .map(rival -> contest(rival, bidder, offer))
        .orElseGet(() -> lead(bidder, offer.amount(), higher(offer.highest(), own)));
  }

  /** Raising one's own max does not move the price (R72). */
  private static BidOutcome raise(Lead own, Money max) {
    if (max.compareTo(own.max()) <= 0) {
      throw new Rejected(new BidTooLow(own.max().plus(new Money(1, max.currency()))));
    }
    return new BidOutcome(List.of(), new Lead(own.bidder(), own.price(), max));
  }

  /** Of equal maxima the earlier wins (R72). */
  private static BidOutcome contest(Lead rival, PersonId bidder, BidOffer offer) {
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
    Money price = needed.compareTo(offer.amount()) > 0 ? needed : offer.amount();
    RecordedBid own = new RecordedBid(bidder, price, false);
    boolean rivalGoesOn =
        rival.max().compareTo(rival.price()) > 0 && offer.amount().compareTo(rival.max()) <= 0;
    List<RecordedBid> calls =
        rivalGoesOn
            ? List.of(new RecordedBid(rival.bidder(), rival.max(), true), own)
            : List.of(own);
    return new BidOutcome(calls, new Lead(bidder, price, highest));
  }

  private static BidOutcome lead(PersonId bidder, Money amount, Money max) {
    return new BidOutcome(
        List.of(new RecordedBid(bidder, amount, false)), new Lead(bidder, amount, max));
  }

  private static Money higher(Money highest, Optional<Lead> own) {
    return own.map(Lead::max).filter(max -> max.compareTo(highest) > 0).orElse(highest);
  }

  private static Money lower(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
