package com.onlyarts.livestreams.application;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.LotItem;
import com.onlyarts.catalog.api.Lots;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.livestreams.api.AuctionUnsold;
import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.application.port.LotOffers;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LotOffer;
import com.onlyarts.livestreams.domain.SecondChances;
import com.onlyarts.livestreams.domain.TopBid;
import com.onlyarts.ordering.api.LotOrders;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.domain.OrderId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offers a lot to one bidder after the other, as orders (R74); inside a transaction, on a stream
 * that is locked.
 */
public final class Auctioneer {
  private final Livestreams livestreams;
  private final Bids bids;
  private final LotOffers offers;
  private final Market market;
  private final LivestreamAnnouncements announcements;
  private final URI streamBase;

  /**
   * @param streamBase where players find streams; a lot without a picture of its own shows the
   *     stream
   */
  public Auctioneer(
      Livestreams livestreams,
      Bids bids,
      LotOffers offers,
      Market market,
      LivestreamAnnouncements announcements,
      URI streamBase) {
    this.livestreams = livestreams;
    this.bids = bids;
    this.offers = offers;
    this.market = market;
    this.announcements = announcements;
    this.streamBase = streamBase;
  }

  /** The catalog and the orders an auction sells through. */
  public record Market(Lots lots, LotOrders orders) {}

  /** The first offer, or none. */
  void settle(Livestream stream, Instant now) {
    stream.auction().ifPresent(terms -> offerNext(stream, terms, 0, now));
  }

  /** The next offer after one that was not taken, or none; the same order twice changes nothing. */
  void passOn(OrderId order, Instant now) {
    offers
        .of(order)
        .ifPresent(
            offer ->
                livestreams
                    .lock(offer.livestream())
                    .filter(_ -> offers.lapse(order, now))
                    .ifPresent(
                        stream ->
                            stream
                                .auction()
                                .ifPresent(
                                    terms -> offerAgain(stream, terms, offer.chance() + 1, now))));
  }

  /**
   * Somebody may have bought the work since the order let go of it; then there is nothing left to
   * offer.
   */
  private void offerAgain(Livestream stream, AuctionTerms terms, int chance, Instant now) {
    if (market.lots().setAsideAgain(StreamLifecycle.keyOf(stream))) {
      offerNext(stream, terms, chance, now);
    } else {
      unsold(stream, now);
    }
  }

  private void offerNext(Livestream stream, AuctionTerms terms, int chance, Instant now) {
    List<TopBid> ranking = bids.ranking(stream.id(), SecondChances.SECOND_CHANCES + 1);
    Optional<TopBid> next =
        new SecondChances(terms, ranking)
            .at(chance)
            .filter(bid -> market.orders().isChargeable(bid.amount()));
    next.ifPresentOrElse(bid -> sell(stream, terms, chance, bid, now), () -> unsold(stream, now));
  }

  private void sell(Livestream stream, AuctionTerms terms, int chance, TopBid bid, Instant now) {
    HoldKey auction = StreamLifecycle.keyOf(stream);
    if (chance == 0 && terms.artwork().isEmpty()) {
      market.lots().make(auction, stream.artist(), piece(stream, bid));
    }
    OrderId order = OrderId.next();
    Offer lot = market.lots().handOver(auction, new HoldKey(order.value()));
    Instant payBy = now.plus(SecondChances.timeToPay(chance));
    market
        .orders()
        .place(
            new LotSale(order, bid.bidder(), lot, bid.amount(), SecondChances.timeToPay(chance)));
    LotOffer offer = new LotOffer(stream.id(), chance, bid.bidder(), bid.amount(), order, payBy);
    offers.add(offer, now);
    AuctionWon won =
        new AuctionWon(
            stream.id(),
            stream.details().title(),
            stream.artist(),
            bid.bidder(),
            bid.amount(),
            order,
            payBy,
            offer.isSecondChance(),
            now);
    if (offer.isSecondChance()) {
      announcements.tell(won);
    } else {
      announcements.settled(
          stream,
          won,
          Optional.of(Map.of("winnerId", bid.bidder(), "amount", bid.amount(), "orderId", order)));
    }
  }

  private void unsold(Livestream stream, Instant now) {
    market.lots().putBack(StreamLifecycle.keyOf(stream));
    announcements.settled(
        stream,
        new AuctionUnsold(stream.id(), stream.details().title(), stream.artist(), now),
        Optional.empty());
  }

  List<OrderId> unrequested(Optional<OrderId> after, int most) {
    return offers.unrequested(after, most);
  }

  /**
   * Asks the provider for the money of an order, outside any transaction; a provider that is away
   * is asked again.
   */
  void request(OrderId order, Instant now) {
    market.orders().request(order);
    offers.requested(order, now);
  }

  private LotItem piece(Livestream stream, TopBid bid) {
    String picture =
        stream
            .details()
            .thumbnailUrl()
            .orElseGet(() -> "%s/%s".formatted(streamBase, stream.id().value()));
    return new LotItem(
        stream.details().title(), stream.details().description(), picture, bid.amount());
  }
}
