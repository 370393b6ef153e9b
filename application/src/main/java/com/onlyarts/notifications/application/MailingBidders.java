package com.onlyarts.notifications.application;

import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.util.Map;

/** Mail about auctions, to those who bid (R74). */
public final class MailingBidders {
  private final MailQueueing queueing;

  public MailingBidders(MailQueueing queueing) {
    this.queueing = queueing;
  }

  /** Being outbid again and again in one minute is told once. */
  public void outbid(Outbid event) {
    MailKey key =
        MailKey.of("outbid", event.livestream().value())
            .to(event.bidder().value())
            .to(event.at().getEpochSecond() / 60);
    queueing.write(
        MailTemplate.OUTBID,
        key,
        event.bidder(),
        Map.of(
            "livestream",
            event.livestream().value().toString(),
            "title",
            event.title(),
            "amount",
            MailQueueing.sum(event.amount())));
  }

  /** The order awaits its payment: 48 hours, or 24 for a second chance. */
  public void won(AuctionWon event) {
    queueing.writeBefore(
        event.payBy(),
        MailTemplate.AUCTION_WON,
        MailKey.of("auction_won", event.livestream().value()).to(event.order().value()),
        event.winner(),
        Map.of(
            "order", event.order().value().toString(),
            "title", event.title(),
            "amount", MailQueueing.sum(event.amount()),
            "payBy", MailQueueing.moment(event.payBy()),
            "how",
                event.secondChance()
                    ? "An earlier winner did not pay, so the work is yours at your own bid"
                    : "You won the auction"));
  }
}
