package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.AuctionState.BidOutcome;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.AuctionState.RecordedBid;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bidding on one stream while nobody else can bid there: decides about one offer after the
 * other, and knows what has to be written down of it (R71, R72, R73, R81).
 */
public final class Bidding {
  private final Livestream stream;
  private final Set<PersonId> blocked;
  private final List<Bid> added = new ArrayList<>();
  private Optional<Lead> lead;
  private Optional<Bid> leading;
  private int bidsCount;
  private Optional<Instant> changedAt = Optional.empty();

  private Bidding(
      Livestream stream,
      Optional<Lead> lead,
      Optional<Bid> leading,
      int bidsCount,
      Set<PersonId> blocked) {
    this.stream = stream;
    this.lead = lead;
    this.leading = leading;
    this.bidsCount = bidsCount;
    this.blocked = Set.copyOf(blocked);
  }

  /**
   * The bidding as it was kept.
   *
   * @param leading the bid that leads; needed only if its bidder is about to bid again
   * @param blocked bidders who have blocked the artist, or are blocked by them
   */
  public static Bidding restore(
      Livestream stream,
      Optional<Lead> lead,
      Optional<Bid> leading,
      int bidsCount,
      Set<PersonId> blocked) {
    return new Bidding(stream, lead, leading, bidsCount, blocked);
  }

  /**
   * Decides about an offer.
   *
   * @param at when it came in, which is what counts (R73)
   * @throws Rejected if the bidder may not bid, the auction is not open at that instant, or the
   *     offer is too low
   */
  public PlacedBid take(PersonId bidder, BidOffer offer, Instant at, SoftClose softClose) {
    if (blocked.contains(bidder)) {
      throw new Rejected(new Blocked());
    }
    stream.requireOpenTo(bidder, at);
    Optional<PersonId> before = lead.map(Lead::bidder);
    BidOutcome outcome = state().meet(bidder, offer);
    List<Bid> made = outcome.calls().stream().map(call -> add(call, at)).toList();
    lead = Optional.of(outcome.lead());
    changedAt = Optional.of(at);
    if (!made.isEmpty()) {
      stream.postpone(softClose, at);
    }
    return placed(bidder, made, before);
  }

  private AuctionState state() {
    return new AuctionState(stream.auction().orElseThrow(), lead);
  }

  private Bid add(RecordedBid call, Instant at) {
    bidsCount++;
    Bid bid = new Bid(BidId.next(), bidsCount, call.bidder(), call.amount(), call.automatic(), at);
    added.add(bid);
    leading = Optional.of(bid);
    return bid;
  }

  /** Who only raised their own max is told of the bid they lead with. */
  private PlacedBid placed(PersonId bidder, List<Bid> made, Optional<PersonId> before) {
    Bid own =
        made.stream()
            .filter(bid -> bid.bidder().equals(bidder))
            .findFirst()
            .or(() -> leading)
            .orElseThrow();
    Lead now = lead.orElseThrow();
    boolean leads = now.bidder().equals(bidder);
    return new PlacedBid(
        own.id(),
        own.amount(),
        own.at(),
        leads,
        now.bidder(),
        before.filter(rival -> leads && !rival.equals(bidder)),
        !made.isEmpty(),
        now.price(),
        bidsCount,
        stream.auctionEnd().map(AuctionEnd::effective));
  }

  /** The stream that is bid on, with its end as the bids postponed it. */
  public Livestream stream() {
    return stream;
  }

  /** Who leads now; empty until somebody has bid. */
  public Optional<Lead> lead() {
    return lead;
  }

  /** How many bids there are now, automatic ones too. */
  public int bidsCount() {
    return bidsCount;
  }

  /** The bids that were taken here, in the order of their numbers. */
  public List<Bid> added() {
    return List.copyOf(added);
  }

  /** When the last offer that was taken came in; empty if nothing has changed. */
  public Optional<Instant> changedAt() {
    return changedAt;
  }
}
