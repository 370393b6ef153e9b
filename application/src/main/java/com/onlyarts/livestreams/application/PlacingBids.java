package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.BidDecision;
import com.onlyarts.livestreams.application.port.BidDecision.Refused;
import com.onlyarts.livestreams.application.port.BidDecision.Taken;
import com.onlyarts.livestreams.application.port.BidRequest;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.PlacedBid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.SoftClose;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bidder bids (R71, R72, R81). */
public final class PlacingBids {
  private static final String STEP = "bid";

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Bids bids;
  private final LivestreamAnnouncements announcements;
  private final BiddingRules rules;
  private final BidQueue<Offered, BidDecision> queue = new BidQueue<>(this::decideTogether);

  public PlacingBids(
      Repeatable repeatable, Bids bids, LivestreamAnnouncements announcements, BiddingRules rules) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.bids = bids;
    this.announcements = announcements;
    this.rules = rules;
  }

  /** How late bids postpone the end, and what time it is. */
  public record BiddingRules(SoftClose softClose, Clock clock) {}

  /** A bid, and the request that brings it, if that may come again. */
  private record Offered(BidRequest bid, Optional<Run> run) {}

  /**
   * Bids. Those who bid in one auction at once are decided about in one transaction, in the order
   * in which they came; the bid counts from the instant it came in, not from when it was decided
   * about (R73). Asked again, it stands as it does now; the auction may have gone on since.
   */
  public PlacedBid place(Caller bidder, LivestreamId id, BidOffer offer) {
    BidRequest bid = new BidRequest(bidder.person(), offer, rules.clock().instant());
    return steps
        .made(STEP, BidId::new)
        .map(bids::standing)
        .orElseGet(() -> taken(queue.decision(id, new Offered(bid, steps.run()))));
  }

  private static PlacedBid taken(BidDecision decision) {
    return switch (decision) {
      case Taken(_, PlacedBid bid) -> bid;
      case Refused(Rejection why) -> throw new Rejected(why);
    };
  }

  private List<BidDecision> decideTogether(LivestreamId id, List<Offered> offers) {
    try {
      return steps.together(() -> transactions.inTransaction(() -> decided(id, offers)));
    } catch (Rejected lost) {
      if (!(lost.rejection() instanceof IdempotencyKeyInUse)) {
        throw lost;
      }
      return decideApart(id, offers, lost);
    }
  }

  /** One of them was taken over by another run meanwhile, which is no affair of the others. */
  private List<BidDecision> decideApart(LivestreamId id, List<Offered> offers, Rejected lost) {
    if (offers.size() == 1) {
      return List.of(new Refused(lost.rejection()));
    }
    return offers.stream().flatMap(offer -> decideTogether(id, List.of(offer)).stream()).toList();
  }

  private List<BidDecision> decided(LivestreamId id, List<Offered> offers) {
    List<BidDecision> decisions =
        bids.place(id, offers.stream().map(Offered::bid).toList(), rules.softClose());
    Map<Run, BidId> made = new LinkedHashMap<>();
    for (int place = 0; place < offers.size(); place++) {
      if (decisions.get(place) instanceof Taken(var auction, PlacedBid bid)) {
        offers.get(place).run().ifPresent(run -> made.put(run, bid.bid()));
        if (bid.fresh()) {
          announcements.bid(auction, offers.get(place).bid().bidder(), bid);
        }
      }
    }
    steps.remember(STEP, made);
    return decisions;
  }
}
