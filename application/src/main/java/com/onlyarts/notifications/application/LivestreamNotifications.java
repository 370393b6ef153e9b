package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.MailTemplate.AUCTION_WON;
import static com.onlyarts.notifications.domain.MailTemplate.OUTBID;
import static com.onlyarts.notifications.domain.NotificationType.BID;
import static com.onlyarts.notifications.domain.NotificationType.LIVESTREAM;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.livestreams.api.AuctionUnsold;
import com.onlyarts.livestreams.api.AuctionVoided;
import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.BidsVoided;
import com.onlyarts.livestreams.api.LeadReturned;
import com.onlyarts.livestreams.api.LivestreamLapsed;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.notifications.api.AudienceWaits;
import java.util.List;
import java.util.stream.Stream;

/**
 * Followers hear that an artist is live, artists who bids, bidders who is ahead of them, and both
 * how it ended (R74). A flurry of bids is one notification that shows the latest and counts them
 * all.
 */
final class LivestreamNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(BidPlaced.class, LivestreamNotifications::bid)
              .inbox("tell-artist-of-bid")
              .latestOf(BidPlaced::livestream),
          on(Outbid.class, LivestreamNotifications::outbid)
              .inbox("tell-outbid")
              .mail("outbid")
              .latestOf(it -> List.of(it.livestream(), it.bidder())),
          onEach(AuctionWon.class, LivestreamNotifications::won)
              .inbox("tell-winner-and-artist")
              .mail("auction-won"),
          on(AuctionUnsold.class, LivestreamNotifications::unsold)
              .inbox("tell-artist-of-unsold-auction"),
          on(
                  LivestreamLapsed.class,
                  it ->
                      to(it.artist(), it)
                          .inbox(
                              LIVESTREAM,
                              it.began() ? "livestream_forgotten" : "livestream_never_begun",
                              "livestream/{{livestream}}/lapsed")
                          .leadingTo(SitePage.LIVESTREAM, "livestream")
                          .about("livestreamId", "livestream"))
              .inbox("tell-artist-of-lapsed-stream"),
          on(AuctionVoided.class, LivestreamNotifications::voided).inbox("tell-of-voided-auction"),
          on(BidsVoided.class, LivestreamNotifications::bidsVoided)
              .inbox("tell-artist-of-voided-bids"),
          on(LeadReturned.class, LivestreamNotifications::leadReturned)
              .inbox("tell-bidder-of-returned-lead"));

  private LivestreamNotifications() {}

  private static NotificationDraft bidsVoided(BidsVoided it) {
    return auction(it.artist(), it, "bids_voided", "void/{{bidder}}/{{at}}");
  }

  private static NotificationDraft leadReturned(LeadReturned it) {
    return auction(it.bidder(), it, "lead_returned", "lead/{{amount}}/{{at}}");
  }

  /** Told by {@link NotifyingFollowers}, to thousands of them and batch by batch. */
  static NotificationDraft started(AudienceWaits it, PersonId follower) {
    return to(follower, it)
        .inbox(
            LIVESTREAM,
            it.auction() ? "livestream_started_with_auction" : "livestream_started",
            "livestream/{{livestream}}/started")
        .leadingTo(SitePage.LIVESTREAM, "livestream")
        .about("livestreamId", "livestream")
        .about("userId", "artist");
  }

  private static NotificationDraft bid(BidPlaced it) {
    return auction(it.artist(), it, "bid_placed", "placed/{{bid}}")
        .ofActBy(it.bidder())
        .about("bidId", "bid")
        .gatheredBy("bid/{{livestream}}");
  }

  /** Being outbid again and again in one minute is one mail. */
  private static NotificationDraft outbid(Outbid it) {
    return auction(it.bidder(), it, "outbid", "outbid/{{amount}}")
        .gatheredBy("outbid/{{livestream}}")
        .mail(
            OUTBID,
            "outbid/{{livestream}}/{{bidder}}/" + it.at().getEpochSecond() / 60,
            "livestream title amount");
  }

  /** The order awaits its payment: 48 hours, or 24 for a second chance. */
  private static Stream<NotificationDraft> won(AuctionWon it) {
    String words = it.secondChance() ? "auction_second_chance" : "auction_won";
    return Stream.of(
        auction(it.winner(), it, words, "won/{{order}}")
            .leadingTo(SitePage.ORDER, "order")
            .about("orderId", "order")
            .withPhrase("how", words + ".how")
            .mail(
                AUCTION_WON, "auction_won/{{livestream}}/{{order}}", "order title amount payBy how")
            .uselessAfter(it.payBy()),
        auction(it.artist(), it, "auction_sold", "sold/{{order}}").about("orderId", "order"));
  }

  private static NotificationDraft unsold(AuctionUnsold it) {
    return auction(it.artist(), it, "auction_unsold", "unsold");
  }

  private static NotificationDraft voided(AuctionVoided it) {
    return auction(it.person(), it, "auction_voided", "voided/{{person}}");
  }

  private static NotificationDraft auction(PersonId to, Event it, String words, String fact) {
    return to(to, it)
        .inbox(BID, words, "auction/{{livestream}}/" + fact)
        .leadingTo(SitePage.LIVESTREAM, "livestream")
        .about("livestreamId", "livestream");
  }
}
