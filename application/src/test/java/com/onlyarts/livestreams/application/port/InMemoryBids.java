package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Countdown;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.Standing;
import com.onlyarts.livestreams.domain.Standing.Bout;
import com.onlyarts.livestreams.domain.Standing.Lead;
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
  private final Map<LivestreamId, List<Kept>> bids = new HashMap<>();
  private final Map<LivestreamId, Standing> standings = new HashMap<>();

  public InMemoryBids(InMemoryLivestreams livestreams) {
    this.livestreams = livestreams;
  }

  /** A bid as it is kept. */
  record Kept(BidId id, PersonId bidder, Money amount, boolean automatic, Instant at) {}

  @Override
  public PlacedBid place(LivestreamId id, PersonId bidder, BidOffer offer, SoftClose softClose, Instant now) {
    Livestream stream = livestreams.lock(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
    stream.requireOpenTo(bidder, now);
    Standing standing = standingOf(stream);
    Bout bout = standing.meet(bidder, offer);
    List<Kept> kept = bids.computeIfAbsent(id, _ -> new ArrayList<>());
    bout.calls().forEach(call -> kept.add(new Kept(BidId.next(), call.bidder(), call.amount(), call.automatic(), now)));
    standings.put(id, new Standing(standing.startingBid(), Optional.of(bout.lead())));
    boolean fresh = !bout.calls().isEmpty();
    if (fresh) {
      stream.postpone(softClose, now);
    }
    Kept own = kept.reversed().stream().filter(bid -> bid.bidder().equals(bidder)).findFirst().orElseThrow();
    boolean leads = bout.lead().bidder().equals(bidder);
    Optional<PersonId> before = standing.lead().map(Lead::bidder).filter(it -> leads && !it.equals(bidder));
    return new PlacedBid(
        own.id(),
        own.amount(),
        own.at(),
        leads,
        bout.lead().bidder(),
        before,
        fresh,
        bout.lead().price(),
        kept.size(),
        stream.countdown().map(Countdown::effective));
  }

  @Override
  public PlacedBid standing(BidId bid) {
    LivestreamId id = bids.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(it -> it.id().equals(bid))).findFirst().orElseThrow().getKey();
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
        stream.countdown().map(Countdown::effective));
  }

  private Standing standingOf(Livestream stream) {
    return standings.computeIfAbsent(stream.id(), _ -> Standing.opening(stream.auction().map(AuctionTerms::startingBid).orElseThrow()));
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
