package com.onlyarts.livestreams.application;

import static java.util.stream.Collectors.toSet;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.SoftClose;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A bidder bids (R71, R72, R81). */
public final class PlacingBids {
  private static final String STEP = "bid";

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Bids bids;
  private final LivestreamAnnouncements announcements;
  private final BiddingRules rules;
  private final BidQueue<Offered, Decision> queue = new BidQueue<>(this::decideTogether);

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

  /**
   * An offer, and the request that brings it, if that may come again.
   *
   * @param at when it came in, which is what counts (R73)
   */
  private record Offered(PersonId bidder, BidOffer offer, Instant at, Optional<Run> run) {}

  /** A refusal is no failure, so that it costs those nothing who are decided about with it. */
  private sealed interface Decision {
    record Taken(PlacedBid bid) implements Decision {}

    record Refused(Rejection why) implements Decision {}
  }

  /**
   * Bids. Those who bid in one auction at once are decided about in one transaction, in the order
   * in which they came; the bid counts from the instant it came in, not from when it was decided
   * about (R73). Asked again, it stands as it does now; the auction may have gone on since.
   */
  public PlacedBid place(Caller bidder, LivestreamId id, BidOffer offer) {
    Instant at = rules.clock().instant();
    return steps
        .made(STEP, BidId::new)
        .map(bids::standing)
        .orElseGet(
            () -> taken(queue.decision(id, new Offered(bidder.person(), offer, at, steps.run()))));
  }

  private static PlacedBid taken(Decision decision) {
    return switch (decision) {
      case Decision.Taken(PlacedBid bid) -> bid;
      case Decision.Refused(Rejection why) -> throw new Rejected(why);
    };
  }

  private List<Decision> decideTogether(LivestreamId id, List<Offered> offers) {
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
  private List<Decision> decideApart(LivestreamId id, List<Offered> offers, Rejected lost) {
    if (offers.size() == 1) {
      return List.of(new Decision.Refused(lost.rejection()));
    }
    return offers.stream().flatMap(offer -> decideTogether(id, List.of(offer)).stream()).toList();
  }

  private List<Decision> decided(LivestreamId id, List<Offered> offers) {
    Optional<Bidding> locked = bids.lock(id, offers.stream().map(Offered::bidder).collect(toSet()));
    if (locked.isEmpty()) {
      return Collections.nCopies(offers.size(), new Decision.Refused(new LivestreamNotFound(id)));
    }
    Bidding bidding = locked.get();
    Map<Run, BidId> made = new LinkedHashMap<>();
    Map<PersonId, PersonBrief> people = bids.named(whoCanLead(bidding, offers));
    List<Decision> decisions =
        offers.stream().map(offer -> decision(bidding, offer, people, made)).toList();
    steps.remember(STEP, made);
    bids.save(bidding);
    return decisions;
  }

  private static Set<PersonId> whoCanLead(Bidding bidding, List<Offered> offers) {
    return Stream.concat(
            bidding.lead().stream().map(Lead::bidder), offers.stream().map(Offered::bidder))
        .collect(toSet());
  }

  private Decision decision(
      Bidding bidding, Offered offered, Map<PersonId, PersonBrief> people, Map<Run, BidId> made) {
    try {
      PlacedBid bid =
          bidding.take(offered.bidder(), offered.offer(), offered.at(), rules.softClose());
      offered.run().ifPresent(run -> made.put(run, bid.bid()));
      if (bid.fresh()) {
        announcements.bid(
            bidding.stream(), offered.bidder(), bid, Optional.ofNullable(people.get(bid.leader())));
      }
      return new Decision.Taken(bid);
    } catch (Rejected refused) {
      return new Decision.Refused(refused.rejection());
    }
  }
}
