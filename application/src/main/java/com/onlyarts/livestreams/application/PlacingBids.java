package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.application.port.PlacedBid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.SoftClose;
import java.time.Clock;
import java.time.Instant;

/** A bidder bids (R71, R72, R81). */
public final class PlacingBids {
  private static final String STEP = "bid";

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Livestreams livestreams;
  private final Bids bids;
  private final Acquaintances acquaintances;
  private final Crier crier;
  private final BiddingRules rules;
  private final Turns turns = new Turns();

  public PlacingBids(
      Repeatable repeatable, Livestreams livestreams, Bids bids, Acquaintances acquaintances, Crier crier, BiddingRules rules) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.livestreams = livestreams;
    this.bids = bids;
    this.acquaintances = acquaintances;
    this.crier = crier;
    this.rules = rules;
  }

  /** How late bids postpone the end, and what time it is. */
  public record BiddingRules(SoftClose softClose, Clock clock) {}

  /**
   * Bids. Whatever never changes of the stream is read before, so that bidders wait for each other only while their bids are written down; and they wait
   * before the transaction, not in it. The bid counts from the instant it came in, not from when its turn came (R73).
   */
  public PlacedBid place(Caller bidder, LivestreamId id, BidOffer offer) {
    Instant now = rules.clock().instant();
    Livestream stream = livestreams.find(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
    if (acquaintances.areApart(stream.artist(), bidder.person())) {
      throw new Rejected(new Blocked());
    }
    return turns.take(id, () -> transactions.inTransaction(() -> placedOnce(bidder, stream, offer, now)));
  }

  /** Asked again, the bid stands as it does now; the auction may have gone on since. */
  private PlacedBid placedOnce(Caller bidder, Livestream stream, BidOffer offer, Instant now) {
    return steps.made(STEP, BidId::new).map(bids::standing).orElseGet(() -> placed(bidder, stream, offer, now));
  }

  private PlacedBid placed(Caller bidder, Livestream stream, BidOffer offer, Instant now) {
    PlacedBid placed = bids.place(stream.id(), bidder.person(), offer, rules.softClose(), now);
    steps.once(STEP, BidId::new, placed::bid);
    if (placed.fresh()) {
      crier.bid(stream, bidder.person(), placed);
    }
    return placed;
  }
}
