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
  private Optional<Instant> changedAt = Optional.empty();

  private Bidding(
      Livestream stream, Optional<Lead> lead, Optional<Bid> leading, Set<PersonId> blocked) {
    this.stream = stream;
    this.lead = lead;
    this.leading = leading;
    this.blocked = Set.copyOf(blocked);
  }

  /**
   * The bidding as it was kept.
   *
   * @param leading the bid that leads; needed only if its bidder is about to bid again
   * @param blocked bidders who have blocked the artist, or are blocked by them
   */
  public static Bidding restore(
      Livestream stream, Optional<Lead> lead, Optional<Bid> leading, Set<PersonId> blocked) {
    return new Bidding(stream, lead, leading, blocked);
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
    List<Bid> made = added(outcome.calls(), at);
    lead = Optional.of(outcome.lead());
    changedAt = Optional.of(at);
    if (!made.isEmpty()) {
      stream.addBids(made.size(), softClose, at);
    }
    return placed(bidder, made, before);
  }

  private AuctionState state() {
    return new AuctionState(stream.auction().orElseThrow(), lead);
  }

  private List<Bid> added(List<RecordedBid> calls, Instant at) {
    int number = stream.bidsCount();
    List<Bid> made = new ArrayList<>();
    for (RecordedBid call : calls) {
      number++;
      made.add(new Bid(BidId.next(), number, call.bidder(), call.amount(), call.automatic(), at));
    }
    added.addAll(made);
    leading = made.isEmpty() ? leading : Optional.of(made.getLast());
    return made;
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
        stream.bidsCount(),
        stream.auctionEnd().map(AuctionEnd::effective));
  }

  /**
   * How it stands once a bidder's bids are void (R19): whoever comes next leads at their own bid.
   *
   * @param next the best bid that counts
   */
  public AuctionState without(Optional<TopBid> next) {
    return new AuctionState(stream.auction().orElseThrow(), next.map(TopBid::lead));
  }

  /** The stream that is bid on, with the bids counted and its end postponed by them. */
  public Livestream stream() {
    return stream;
  }

  /** Who leads now; empty until somebody has bid. */
  public Optional<Lead> lead() {
    return lead;
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
