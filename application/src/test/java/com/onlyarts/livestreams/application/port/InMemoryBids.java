package com.onlyarts.livestreams.application.port;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.Bid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Bids in lists. */
public final class InMemoryBids implements Bids {
  private final InMemoryLivestreams livestreams;
  private final Blocklist blocklist;
  private final Map<LivestreamId, List<Bid>> bids = new HashMap<>();
  private final Map<LivestreamId, Lead> leads = new HashMap<>();
  private final Set<BidId> voided = new HashSet<>();

  public InMemoryBids(InMemoryLivestreams livestreams, Blocklist blocklist) {
    this.livestreams = livestreams;
    this.blocklist = blocklist;
  }

  @Override
  public Optional<Bidding> lock(LivestreamId id, Set<PersonId> bidders) {
    return livestreams
        .lock(id)
        .map(
            stream ->
                Bidding.restore(
                    LivestreamFixture.copyOf(stream),
                    Optional.ofNullable(leads.get(id)),
                    of(id).reversed().stream()
                        .findFirst()
                        .filter(bid -> bidders.contains(bid.bidder())),
                    bidders.stream()
                        .filter(bidder -> blocklist.areApart(stream.artist(), bidder))
                        .collect(toSet())));
  }

  @Override
  public void save(Bidding bidding) {
    LivestreamId id = bidding.stream().id();
    bids.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(bidding.added());
    bidding.lead().ifPresent(lead -> leads.put(id, lead));
    livestreams.save(bidding.stream());
  }

  /** Everybody is called {@code p-} and the end of their id. */
  @Override
  public Map<PersonId, PersonBrief> named(Set<PersonId> people) {
    return people.stream()
        .collect(
            toMap(
                it -> it,
                it ->
                    new PersonBrief(
                        it,
                        "p-" + it.value().toString().substring(24),
                        Optional.empty(),
                        Optional.empty())));
  }

  @Override
  public PlacedBid standing(BidId bid) {
    LivestreamId id =
        bids.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(it -> it.id().equals(bid)))
            .findFirst()
            .orElseThrow()
            .getKey();
    Bid own = of(id).stream().filter(it -> it.id().equals(bid)).findFirst().orElseThrow();
    Livestream stream = livestreams.find(id).orElseThrow();
    Lead lead = Objects.requireNonNull(leads.get(id));
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

  @Override
  public Optional<Instant> lastAt(LivestreamId livestream) {
    return of(livestream).reversed().stream().findFirst().map(Bid::at);
  }

  @Override
  public List<LivestreamId> openTo(PersonId bidder) {
    return bids.keySet().stream()
        .filter(id -> !livestreams.isSettled(id))
        .filter(id -> counting(id).stream().anyMatch(bid -> bid.bidder().equals(bidder)))
        .toList();
  }

  @Override
  public void voidAllOf(PersonId bidder, LivestreamId livestream, Instant at) {
    of(livestream).stream()
        .filter(bid -> bid.bidder().equals(bidder))
        .map(Bid::id)
        .forEach(voided::add);
  }

  @Override
  public void passLead(LivestreamId livestream, Optional<Lead> lead, Instant at) {
    leads.remove(livestream);
    lead.ifPresent(it -> leads.put(livestream, it));
  }

  Optional<Lead> leadOf(LivestreamId livestream) {
    return Optional.ofNullable(leads.get(livestream));
  }

  /** Whether this is the bid that leads. */
  boolean leads(LivestreamId livestream, Bid bid) {
    return leadOf(livestream).filter(lead -> lead.bidder().equals(bid.bidder())).isPresent()
        && counting(livestream).stream()
            .filter(other -> other.bidder().equals(bid.bidder()))
            .noneMatch(other -> other.number() > bid.number());
  }

  boolean isVoid(Bid bid) {
    return voided.contains(bid.id());
  }

  private List<Bid> counting(LivestreamId livestream) {
    return of(livestream).stream().filter(bid -> !isVoid(bid)).toList();
  }

  @Override
  public List<TopBid> ranking(LivestreamId livestream, int most) {
    List<TopBid> ranking = new ArrayList<>();
    for (Bid bid : counting(livestream).reversed()) {
      if (ranking.stream().noneMatch(top -> top.bidder().equals(bid.bidder()))) {
        ranking.add(new TopBid(bid.bidder(), bid.amount()));
      }
    }
    return ranking.subList(0, Math.min(most, ranking.size()));
  }

  List<Bid> of(LivestreamId livestream) {
    return bids.getOrDefault(livestream, List.of());
  }
}
