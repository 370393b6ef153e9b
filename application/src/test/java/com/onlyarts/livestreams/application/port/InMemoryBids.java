package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.application.port.BidDecision.AuctionBrief;
import com.onlyarts.livestreams.application.port.BidDecision.Refused;
import com.onlyarts.livestreams.application.port.BidDecision.Taken;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.AuctionState;
import com.onlyarts.livestreams.domain.AuctionState.BidOutcome;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bids in lists, decided by the domain itself. */
public final class InMemoryBids implements Bids {
  private final InMemoryLivestreams livestreams;
  private final Blocklist blocklist;
  private final Map<LivestreamId, List<Kept>> bids = new HashMap<>();
  private final Map<LivestreamId, AuctionState> statuses = new HashMap<>();

  public InMemoryBids(InMemoryLivestreams livestreams, Blocklist blocklist) {
    this.livestreams = livestreams;
    this.blocklist = blocklist;
  }

  /** A bid as it is kept. */
  record Kept(BidId id, PersonId bidder, Money amount, boolean automatic, Instant at) {}

  @Override
  public List<BidDecision> place(LivestreamId id, List<BidRequest> requests, SoftClose softClose) {
    return requests.stream().map(request -> decision(id, request, softClose)).toList();
  }

  private BidDecision decision(LivestreamId id, BidRequest request, SoftClose softClose) {
    try {
      Livestream stream =
          livestreams.lock(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
      if (blocklist.areApart(stream.artist(), request.bidder())) {
        throw new Rejected(new Blocked());
      }
      PlacedBid placed = placed(stream, request.bidder(), request.offer(), softClose, request.at());
      return new Taken(new AuctionBrief(id, stream.artist(), stream.details().title()), placed);
    } catch (Rejected rejected) {
      return new Refused(rejected.rejection());
    }
  }

  private PlacedBid placed(
      Livestream stream, PersonId bidder, BidOffer offer, SoftClose softClose, Instant now) {
    LivestreamId id = stream.id();
    stream.requireOpenTo(bidder, now);
    AuctionState auction = standingOf(stream);
    BidOutcome outcome = auction.meet(bidder, offer);
    List<Kept> kept = bids.computeIfAbsent(id, _ -> new ArrayList<>());
    outcome
        .calls()
        .forEach(
            call ->
                kept.add(
                    new Kept(BidId.next(), call.bidder(), call.amount(), call.automatic(), now)));
    statuses.put(id, new AuctionState(auction.startingBid(), Optional.of(outcome.lead())));
    boolean fresh = !outcome.calls().isEmpty();
    if (fresh) {
      stream.postpone(softClose, now);
      livestreams.save(stream);
    }
    Kept own =
        kept.reversed().stream()
            .filter(bid -> bid.bidder().equals(bidder))
            .findFirst()
            .orElseThrow();
    boolean leads = outcome.lead().bidder().equals(bidder);
    Optional<PersonId> before =
        auction.lead().map(Lead::bidder).filter(it -> leads && !it.equals(bidder));
    return new PlacedBid(
        own.id(),
        own.amount(),
        own.at(),
        leads,
        outcome.lead().bidder(),
        before,
        fresh,
        outcome.lead().price(),
        kept.size(),
        stream.auctionEnd().map(AuctionEnd::effective));
  }

  @Override
  public PlacedBid standing(BidId bid) {
    LivestreamId id =
        bids.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(it -> it.id().equals(bid)))
            .findFirst()
            .orElseThrow()
            .getKey();
    Kept own = of(id).stream().filter(it -> it.id().equals(bid)).findFirst().orElseThrow();
    Livestream stream = livestreams.lock(id).orElseThrow();
    Lead lead = standingOf(stream).lead().orElseThrow();
    return new PlacedBid(
        own.id(),
        own.amount(),
        own.at(),
        lead.bidder().equals(own.bidder()),
        lead.bidder(),
        Optional.empty(),
        false,
        lead.price(),
        of(id).size(),
        stream.auctionEnd().map(AuctionEnd::effective));
  }

  private AuctionState standingOf(Livestream stream) {
    return statuses.computeIfAbsent(
        stream.id(),
        _ -> AuctionState.opening(stream.auction().map(AuctionTerms::startingBid).orElseThrow()));
  }

  @Override
  public List<TopBid> ranking(LivestreamId livestream, int most) {
    List<TopBid> ranking = new ArrayList<>();
    for (Kept bid : of(livestream).reversed()) {
      if (ranking.stream().noneMatch(top -> top.bidder().equals(bid.bidder()))) {
        ranking.add(new TopBid(bid.bidder(), bid.amount()));
      }
    }
    return ranking.subList(0, Math.min(most, ranking.size()));
  }

  List<Kept> of(LivestreamId livestream) {
    return bids.getOrDefault(livestream, List.of());
  }
}
