package com.onlyarts.livestreams.rest;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.model.BidDataJson;
import com.onlyarts.contract.model.BidJson;
import com.onlyarts.contract.model.BidPageJson;
import com.onlyarts.contract.model.LivestreamActionJson;
import com.onlyarts.contract.model.LivestreamCardJson;
import com.onlyarts.contract.model.LivestreamDataJson;
import com.onlyarts.contract.model.LivestreamJson;
import com.onlyarts.contract.model.LivestreamPageJson;
import com.onlyarts.contract.model.LivestreamStatusJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.contract.model.ViewerDataJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.application.port.LiveEvent;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.livestreams.application.TrackingViewers.Attendance;
import com.onlyarts.livestreams.application.WatchingLivestreams.Showing;
import com.onlyarts.livestreams.application.port.BidView;
import com.onlyarts.livestreams.application.port.LivestreamView;
import com.onlyarts.livestreams.application.port.LivestreamView.Auction;
import com.onlyarts.livestreams.domain.Increments;
import com.onlyarts.livestreams.domain.LivestreamAction;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.StreamKey;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Livestreams between the application and the contract.
 *
 * @param streamBase where players find streams by their public id, which is the stream's own (R70)
 */
public record LivestreamsJson(URI streamBase) {

  /** As strangers see it, who are not told what they could do. */
  LivestreamDataJson livestream(Showing showing) {
    return new LivestreamDataJson(started(showing).build());
  }

  LivestreamDataJson livestream(Showing showing, List<LivestreamAction> allowed) {
    return new LivestreamDataJson(started(showing).allowedActions(actions(allowed)).build());
  }

  /** The one answer that has the key in it. */
  LivestreamDataJson livestream(Showing showing, List<LivestreamAction> allowed, StreamKey key) {
    return new LivestreamDataJson(
        started(showing).allowedActions(actions(allowed)).streamKey(key.text()).build());
  }

  private static List<LivestreamActionJson> actions(List<LivestreamAction> allowed) {
    return allowed.stream().map(action -> LivestreamActionJson.fromValue(action.label())).toList();
  }

  private LivestreamJson.Builder started(Showing showing) {
    LivestreamView stream = showing.livestream();
    Optional<Auction> auction = stream.auction();
    return LivestreamJson.builder()
        .id(stream.id().value())
        .title(stream.details().title())
        .description(stream.details().description().orElse(null))
        .thumbnailUrl(stream.details().thumbnailUrl().orElse(null))
        .streamUrl(urlOf(stream.id()))
        .status(status(stream.status()))
        .isAuction(auction.isPresent())
        .startingBid(auction.map(it -> it.startingBid().amount()).orElse(null))
        .currentBid(currentBid(auction))
        .currency(auction.map(it -> currency(it.startingBid())).orElse(null))
        .minimumBid(auction.map(it -> minimum(it).amount()).orElse(null))
        .bidsCount(auction.map(Auction::bidsCount).orElse(null))
        .endsAt(endsAt(auction))
        .reserveMet(auction.flatMap(Auction::reserveMet).orElse(null))
        .artworkId(auction.flatMap(Auction::artwork).map(ArtworkId::value).orElse(null))
        .viewersCount(stream.viewers())
        .artist(person(stream.artist()))
        .scheduledAt(stream.details().scheduledAt().map(Times::utc).orElse(null))
        .startedAt(stream.startedAt().map(Times::utc).orElse(null))
        .endedAt(stream.endedAt().map(Times::utc).orElse(null))
        .bids(showing.bids().stream().map(LivestreamsJson::bid).toList())
        .createdAt(Times.utc(stream.createdAt()));
  }

  private String urlOf(LivestreamId stream) {
    return "%s/%s/index.m3u8".formatted(streamBase, stream.value());
  }

  static LivestreamPageJson livestreams(Page<LivestreamView> page) {
    return LivestreamPageJson.builder()
        .livestreams(page.rows().stream().map(LivestreamsJson::card).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static LivestreamCardJson card(LivestreamView stream) {
    Optional<Auction> auction = stream.auction();
    return LivestreamCardJson.builder()
        .id(stream.id().value())
        .title(stream.details().title())
        .description(stream.details().description().orElse(null))
        .thumbnailUrl(stream.details().thumbnailUrl().orElse(null))
        .status(status(stream.status()))
        .isAuction(auction.isPresent())
        .startingBid(auction.map(it -> it.startingBid().amount()).orElse(null))
        .currentBid(currentBid(auction))
        .currency(auction.map(it -> currency(it.startingBid())).orElse(null))
        .bidsCount(auction.map(Auction::bidsCount).orElse(null))
        .endsAt(endsAt(auction))
        .viewersCount(stream.viewers())
        .artist(person(stream.artist()))
        .scheduledAt(stream.details().scheduledAt().map(Times::utc).orElse(null))
        .startedAt(stream.startedAt().map(Times::utc).orElse(null))
        .build();
  }

  static BidDataJson placed(PlacedBid bid) {
    BidJson own =
        BidJson.builder()
            .id(bid.bid().value())
            .amount(bid.amount().amount())
            .currency(currency(bid.amount()))
            .isWinning(bid.winning())
            .createdAt(Times.utc(bid.at()))
            .build();
    return BidDataJson.builder()
        .bid(own)
        .currentBid(bid.price().amount())
        .currency(currency(bid.price()))
        .build();
  }

  static BidPageJson bids(Page<BidView> page) {
    return BidPageJson.builder()
        .bids(page.rows().stream().map(LivestreamsJson::bid).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static BidJson bid(BidView bid) {
    return BidJson.builder()
        .id(bid.id().value())
        .amount(bid.amount().amount())
        .currency(currency(bid.amount()))
        .isWinning(bid.winning())
        .isAutomatic(bid.automatic())
        .isVoid(bid.isVoid())
        .bidder(person(bid.bidder()))
        .createdAt(Times.utc(bid.at()))
        .build();
  }

  static ViewerDataJson viewer(Attendance attendance) {
    return ViewerDataJson.builder()
        .viewerId(attendance.viewer().value())
        .expiresAt(Times.utc(attendance.until()))
        .viewersCount(attendance.viewers())
        .build();
  }

  /** How a stream stands, for whoever begins to listen. */
  static LiveEvent greeting(LivestreamView stream) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("livestreamId", stream.id());
    facts.put("status", stream.status().label());
    facts.put("viewersCount", stream.viewers());
    stream
        .auction()
        .ifPresent(
            auction -> {
              auction.currentBid().ifPresent(amount -> facts.put("currentBid", amount));
              facts.put("minimumBid", minimum(auction));
              facts.put("bidsCount", auction.bidsCount());
              facts.put("currency", currency(auction.startingBid()));
              auction.endsAt().ifPresent(at -> facts.put("endsAt", at));
            });
    return new LiveEvent("status", facts);
  }

  /** The least that can be bid now (R71); never less than a cent. */
  private static Money minimum(Auction auction) {
    Money cent = new Money(1, auction.startingBid().currency());
    return auction
        .currentBid()
        .map(Increments::next)
        .orElse(auction.startingBid().isZero() ? cent : auction.startingBid());
  }

  private static @Nullable BigDecimal currentBid(Optional<Auction> auction) {
    return auction.flatMap(Auction::currentBid).map(Money::amount).orElse(null);
  }

  private static String currency(Money money) {
    return money.currency().getCurrencyCode();
  }

  private static @Nullable OffsetDateTime endsAt(Optional<Auction> auction) {
    return auction.flatMap(Auction::endsAt).map(Times::utc).orElse(null);
  }

  private static LivestreamStatusJson status(LivestreamStatus status) {
    return LivestreamStatusJson.fromValue(status.label());
  }

  private static PersonJson person(PersonBrief person) {
    return PersonJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }
}
