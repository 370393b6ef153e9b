package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.livestreams.api.AuctionVoided;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.BidsVoided;
import com.onlyarts.livestreams.api.LeadReturned;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.AuctionState;
import com.onlyarts.livestreams.domain.Increments;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.PlacedBid;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells browsers and other modules what happens on streams, in the transaction in which it does
 * (R83).
 */
public final class LivestreamAnnouncements {
  private final Outbox outbox;
  private final LiveEvents live;

  public LivestreamAnnouncements(Outbox outbox, LiveEvents live) {
    this.outbox = outbox;
    this.live = live;
  }

  void started(Livestream stream, Instant now) {
    status(stream);
    outbox.publish(
        new LivestreamStarted(
            stream.id(), stream.artist(), stream.details().title(), stream.isAuction(), now));
  }

  void ended(Livestream stream) {
    status(stream);
  }

  /**
   * Other modules hear of the bid; browsers hear what the auction stands at, and never a max (R72).
   *
   * @param leader who leads now, as others name them
   */
  void bid(Livestream auction, PersonId bidder, PlacedBid bid, Optional<PersonBrief> leader) {
    outbox.publish(
        new BidPlaced(
            auction.id(),
            bid.bid(),
            auction.details().title(),
            auction.artist(),
            bidder,
            bid.amount(),
            bid.at()));
    bid.outbid()
        .ifPresent(
            rival ->
                outbox.publish(
                    new Outbid(
                        auction.id(), auction.details().title(), rival, bid.price(), bid.at())));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("livestreamId", auction.id());
    facts.put("currentBid", bid.price());
    facts.put("minimumBid", Increments.next(bid.price()));
    facts.put("currency", currency(bid.price()));
    facts.put("bidderId", bid.leader());
    leader.ifPresent(it -> facts.put("bidder", person(it)));
    facts.put("bidsCount", bid.bidsCount());
    bid.endsAt().ifPresent(at -> facts.put("endsAt", at));
    facts.put("at", bid.at());
    live.publish(LiveChannel.livestream(auction.id().value()), "bid", facts);
  }

  /**
   * The leader's bids are void: browsers hear what the auction stands at now, the artist hears of
   * it, and so does whoever leads now.
   */
  void leadVoided(Livestream auction, PersonId bidder, AuctionState left, Instant now) {
    String title = auction.details().title();
    outbox.publish(new BidsVoided(auction.id(), title, auction.artist(), bidder, now));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("livestreamId", auction.id());
    facts.put("minimumBid", left.minimum());
    facts.put("currency", currency(left.minimum()));
    facts.put("bidsCount", auction.bidsCount());
    facts.put("at", now);
    left.lead()
        .ifPresent(
            lead -> {
              facts.put("currentBid", lead.price());
              facts.put("bidderId", lead.bidder());
              outbox.publish(
                  new LeadReturned(auction.id(), title, lead.bidder(), lead.price(), now));
            });
    live.publish(LiveChannel.livestream(auction.id().value()), "bid-voided", facts);
  }

  void viewers(LivestreamId stream, int viewers) {
    live.publish(
        LiveChannel.livestream(stream.value()),
        "viewers",
        Map.of("livestreamId", stream, "viewersCount", viewers));
  }

  /** What became of an auction: browsers learn whether it was sold, and for how much. */
  void settled(Livestream stream, Event outcome, Optional<Map<String, ?>> sale) {
    hammer(stream, sale);
    outbox.publish(outcome);
  }

  private void hammer(Livestream stream, Optional<Map<String, ?>> sale) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("livestreamId", stream.id());
    facts.put("sold", sale.isPresent());
    sale.ifPresent(facts::putAll);
    live.publish(LiveChannel.livestream(stream.id().value()), "hammer", facts);
  }

  /** Nothing was sold, and nothing will be: browsers, the artist and everybody who bid hear it. */
  void calledOff(Livestream stream, List<PersonId> bidders, Instant now) {
    hammer(stream, Optional.empty());
    Stream.concat(Stream.of(stream.artist()), bidders.stream())
        .map(person -> new AuctionVoided(stream.id(), stream.details().title(), person, now))
        .forEach(outbox::publish);
  }

  /** For other modules alone. */
  void tell(Event event) {
    outbox.publish(event);
  }

  private static Map<String, Object> person(PersonBrief person) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", person.id());
    facts.put("username", person.username());
    person.fullName().ifPresent(name -> facts.put("fullName", name));
    person.profilePicture().ifPresent(picture -> facts.put("profilePicture", picture));
    return facts;
  }

  private static String currency(Money money) {
    return money.currency().getCurrencyCode();
  }

  private void status(Livestream stream) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("livestreamId", stream.id());
    facts.put("status", stream.status().label());
    stream.auctionEnd().map(AuctionEnd::effective).ifPresent(at -> facts.put("endsAt", at));
    live.publish(LiveChannel.livestream(stream.id().value()), "status", facts);
  }
}
