package com.onlyarts.notifications.application;

import com.onlyarts.livestreams.api.AuctionUnsold;
import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;

/**
 * Artists hear who bids, bidders who is ahead of them, and both how it ended. A flurry of bids is
 * one notification that shows the latest and counts them all.
 */
public final class NotifyingOfAuctions {
  private final Notifier notifier;

  public NotifyingOfAuctions(Notifier notifier) {
    this.notifier = notifier;
  }

  /**
   * @param times how many bids on this auction this is the latest of
   */
  public void bid(BidPlaced event, int times) {
    notifier.tellOfAct(
        event.bidder(),
        event.artist(),
        name ->
            notice(event.livestream(), "placed/" + event.bid().value(), "New bid")
                .saying("%s bid %s for %s".formatted(name, event.amount(), event.title()))
                .about("bidId", event.bid())
                .gatheredBy("bid/" + event.livestream().value())
                .standingFor(times));
  }

  /**
   * @param times how often this bidder was outbid, this being the latest
   */
  public void outbid(Outbid event, int times) {
    notifier.tell(
        event.bidder(),
        notice(event.livestream(), "outbid/" + event.amount(), "You were outbid")
            .saying("%s stands at %s now".formatted(event.title(), event.amount()))
            .gatheredBy("outbid/" + event.livestream().value())
            .standingFor(times));
  }

  public void won(AuctionWon event) {
    notifier.tell(
        event.winner(),
        notice(
                event.livestream(),
                "won/" + event.order().value(),
                event.secondChance() ? "A second chance" : "You won")
            .saying(
                "%s is yours for %s once you have paid".formatted(event.title(), event.amount()))
            .leadingTo("/orders/" + event.order().value())
            .about("orderId", event.order()));
    notifier.tell(
        event.artist(),
        notice(event.livestream(), "sold/" + event.order().value(), "Auction ended")
            .saying(
                "%s won %s for %s"
                    .formatted(notifier.nameOf(event.winner()), event.title(), event.amount()))
            .about("orderId", event.order()));
  }

  public void unsold(AuctionUnsold event) {
    notifier.tell(
        event.artist(),
        notice(event.livestream(), "unsold", "Auction ended")
            .saying("%s was not sold".formatted(event.title())));
  }

  private static Notice notice(LivestreamId livestream, String fact, String title) {
    return Notice.of(
            NotificationType.BID, "auction/%s/%s".formatted(livestream.value(), fact), title)
        .leadingTo("/livestreams/" + livestream.value())
        .about("livestreamId", livestream);
  }
}
