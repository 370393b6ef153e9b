package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.AuctionedWorks;
import com.onlyarts.catalog.api.Lots;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.AccountSuspended;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.api.BidderSuspended;
import com.onlyarts.livestreams.api.StreamArtistGone;
import com.onlyarts.livestreams.application.AnnouncingLivestreams;
import com.onlyarts.livestreams.application.Auctioneer;
import com.onlyarts.livestreams.application.Auctioneer.Market;
import com.onlyarts.livestreams.application.AuthorizingIngest;
import com.onlyarts.livestreams.application.EndingForgottenStreams;
import com.onlyarts.livestreams.application.LivestreamAnnouncements;
import com.onlyarts.livestreams.application.LotPaymentsJob;
import com.onlyarts.livestreams.application.PlacingBids;
import com.onlyarts.livestreams.application.PlacingBids.BiddingRules;
import com.onlyarts.livestreams.application.RunningLivestreams;
import com.onlyarts.livestreams.application.SettlingAuctions;
import com.onlyarts.livestreams.application.StreamLifecycle;
import com.onlyarts.livestreams.application.TrackingViewers;
import com.onlyarts.livestreams.application.VoidingAuctions;
import com.onlyarts.livestreams.application.VoidingBids;
import com.onlyarts.livestreams.application.WatchingLivestreams;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.jdbi.JdbiAudience;
import com.onlyarts.livestreams.jdbi.JdbiBids;
import com.onlyarts.livestreams.jdbi.JdbiLivestreamQueries;
import com.onlyarts.livestreams.jdbi.JdbiLivestreams;
import com.onlyarts.livestreams.jdbi.JdbiLotOffers;
import com.onlyarts.livestreams.rest.AudienceResource;
import com.onlyarts.livestreams.rest.IngestRedirect;
import com.onlyarts.livestreams.rest.IngestResource;
import com.onlyarts.livestreams.rest.LivestreamRequests;
import com.onlyarts.livestreams.rest.LivestreamsJson;
import com.onlyarts.livestreams.rest.LivestreamsResource;
import com.onlyarts.ordering.api.LotOrders;
import com.onlyarts.ordering.api.OrderCancelled;
import com.onlyarts.ordering.api.OrderExpired;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The livestreams module: streams, viewers, auctions and what media servers ask. */
public final class LivestreamsWiring {
  private static final Duration SETTLE = Duration.ofSeconds(1);
  private static final Duration LOOK_FOR_FORGOTTEN = Duration.ofMinutes(5);
  private static final Duration COUNT_VIEWERS = Duration.ofSeconds(2);

  private final List<Object> resources;

  public LivestreamsWiring(
      ModuleContext context,
      Artists artists,
      Blocklist blocklist,
      Lots lots,
      AuctionedWorks works,
      LotOrders orders) {
    Settings settings = context.settings();
    Transactions transactions = context.transactions();
    Clock clock = context.clock();
    JdbiLivestreams livestreams =
        new JdbiLivestreams(context.jdbi(), settings.addresses().streamBase(), clock);
    JdbiBids bids = new JdbiBids(context.jdbi());
    JdbiLotOffers offers = new JdbiLotOffers(context.jdbi());
    LivestreamAnnouncements announcements =
        new LivestreamAnnouncements(context.outbox(), context.live());
    StreamLifecycle lifecycle = new StreamLifecycle(livestreams, bids, lots, announcements);
    BiddingRules rules = new BiddingRules(SoftClose.of(settings.trade().softClose()), clock);
    WatchingLivestreams watching =
        new WatchingLivestreams(
            new JdbiLivestreamQueries(context.jdbi()), livestreams, blocklist, clock);
    TrackingViewers attending =
        new TrackingViewers(
            transactions, livestreams, new JdbiAudience(context.jdbi()), announcements, clock);
    Auctioneer auctioneer =
        new Auctioneer(
            livestreams,
            bids,
            offers,
            new Market(lots, orders),
            announcements,
            settings.addresses().streamBase());
    SettlingAuctions settling =
        new SettlingAuctions(
            transactions,
            livestreams,
            lifecycle,
            auctioneer,
            clock,
            context.itemByItem("livestreams.settle-auctions"));
    EndingForgottenStreams ending =
        new EndingForgottenStreams(
            transactions,
            livestreams,
            bids,
            lifecycle,
            clock,
            context.itemByItem("livestreams.end-forgotten"));
    LotPaymentsJob lotPayments =
        new LotPaymentsJob(
            auctioneer, clock, context.itemByItem("livestreams.request-lot-payments"));

    resources =
        List.of(
            new IngestRedirect(),
            new LivestreamsResource(
                new AnnouncingLivestreams(transactions, livestreams, lots, clock),
                new RunningLivestreams(
                    transactions, livestreams, lifecycle, context.audit(), clock),
                new PlacingBids(context.repeatable(), bids, announcements, rules),
                watching,
                context.streams(),
                context.caller(),
                new LivestreamRequests(context.links(), settings.trade().currency()),
                new LivestreamsJson(settings.addresses().streamBase())),
            new AudienceResource(attending, watching),
            new IngestResource(
                new AuthorizingIngest(transactions, livestreams, artists, lifecycle, clock)));
    context.jobs().add(new Job("livestreams.settle-auctions", SETTLE, settling::settleEnded));
    context
        .jobs()
        .add(new Job("livestreams.end-forgotten", LOOK_FOR_FORGOTTEN, ending::endForgotten));
    context
        .jobs()
        .add(new Job("livestreams.request-lot-payments", SETTLE, lotPayments::requestAll));
    context.jobs().add(new Job("livestreams.count-viewers", COUNT_VIEWERS, attending::count));
    VoidingAuctions voiding =
        new VoidingAuctions(transactions, livestreams, works, lifecycle, context.outbox(), clock);
    VoidingBids voidingBids =
        new VoidingBids(transactions, bids, announcements, context.outbox(), clock);
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.void-auctions-of-work",
                ArtworkRemovedByAdmin.class,
                event -> voiding.ofWork(event.artwork())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.void-auctions-of-artist",
                AccountDeleted.class,
                event -> voiding.ofArtist(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.void-auctions-of-suspended",
                AccountSuspended.class,
                event -> voiding.ofArtist(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.void-auctions-of-demoted",
                ArtistDemoted.class,
                event -> voiding.ofArtist(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.call-off",
                StreamArtistGone.class,
                event -> voiding.callOff(event.livestream())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.look-for-bids-of-suspended",
                AccountSuspended.class,
                event -> voidingBids.ofBidder(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.void-bids-of-suspended",
                BidderSuspended.class,
                event -> voidingBids.voidAll(event.livestream(), event.bidder())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.pass-on-expired",
                OrderExpired.class,
                event -> settling.passOn(event.order())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "livestreams.pass-on-cancelled",
                OrderCancelled.class,
                event -> settling.passOn(event.order())));
  }

  /** The resources, and the filter that is served beside them. */
  public List<Object> resources() {
    return resources;
  }
}
