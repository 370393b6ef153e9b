package com.onlyarts.bootstrap;

import com.onlyarts.catalog.api.Lots;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.AnnouncingLivestreams;
import com.onlyarts.livestreams.application.AttendingLivestreams;
import com.onlyarts.livestreams.application.Auctioneer;
import com.onlyarts.livestreams.application.Auctioneer.Market;
import com.onlyarts.livestreams.application.Crier;
import com.onlyarts.livestreams.application.LotPaymentsJob;
import com.onlyarts.livestreams.application.PlacingBids;
import com.onlyarts.livestreams.application.PlacingBids.BiddingRules;
import com.onlyarts.livestreams.application.RunningLivestreams;
import com.onlyarts.livestreams.application.SettlingAuctions;
import com.onlyarts.livestreams.application.Stage;
import com.onlyarts.livestreams.application.TakingIngest;
import com.onlyarts.livestreams.application.WatchingLivestreams;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.jdbi.JdbiAudience;
import com.onlyarts.livestreams.jdbi.JdbiBids;
import com.onlyarts.livestreams.jdbi.JdbiLivestreamGuide;
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
final class LivestreamsWiring {
  private static final Duration SETTLE = Duration.ofSeconds(1);
  private static final Duration COUNT_VIEWERS = Duration.ofSeconds(2);

  private final List<Object> resources;

  LivestreamsWiring(Foundation foundation, Artists artists, Lots lots, LotOrders orders) {
    Settings settings = foundation.settings();
    Transactions transactions = foundation.transactions();
    Clock clock = foundation.clock();
    JdbiLivestreams livestreams = new JdbiLivestreams(foundation.jdbi(), settings.streamBase(), clock);
    JdbiBids bids = new JdbiBids(foundation.jdbi());
    JdbiLotOffers offers = new JdbiLotOffers(foundation.jdbi());
    Crier crier = new Crier(foundation.outbox(), foundation.live());
    Stage stage = new Stage(livestreams, lots, crier);
    BiddingRules rules = new BiddingRules(SoftClose.of(settings.softClose()), clock);
    WatchingLivestreams watching = new WatchingLivestreams(new JdbiLivestreamGuide(foundation.jdbi()));
    AttendingLivestreams attending = new AttendingLivestreams(transactions, livestreams, new JdbiAudience(foundation.jdbi()), crier, clock);
    Auctioneer auctioneer = new Auctioneer(livestreams, bids, offers, new Market(lots, orders), crier, settings.streamBase());
    SettlingAuctions settling =
        new SettlingAuctions(transactions, livestreams, stage, auctioneer, clock, foundation.itemByItem("livestreams.settle-auctions"));
    LotPaymentsJob lotPayments = new LotPaymentsJob(auctioneer, clock, foundation.itemByItem("livestreams.request-lot-payments"));

    resources =
        List.of(
            new IngestRedirect(),
            new LivestreamsResource(
                new AnnouncingLivestreams(transactions, livestreams, lots, clock),
                new RunningLivestreams(transactions, livestreams, stage, clock),
                new PlacingBids(foundation.repeatable(), bids, crier, rules),
                watching,
                foundation.streams(),
                foundation.caller(),
                new LivestreamRequests(foundation.links(), settings.currency()),
                new LivestreamsJson(settings.streamBase())),
            new AudienceResource(attending, watching),
            new IngestResource(new TakingIngest(transactions, livestreams, artists, stage, clock)));
    foundation.chores().add(new Chore("livestreams.settle-auctions", SETTLE, settling::settleEnded));
    foundation.chores().add(new Chore("livestreams.request-lot-payments", SETTLE, lotPayments::requestAll));
    foundation.chores().add(new Chore("livestreams.count-viewers", COUNT_VIEWERS, attending::count));
    foundation.reactions().add(new Reaction<>("livestreams.pass-on-expired", OrderExpired.class, event -> settling.passOn(event.order())));
    foundation.reactions().add(new Reaction<>("livestreams.pass-on-cancelled", OrderCancelled.class, event -> settling.passOn(event.order())));
  }

  /** The resources, and the filter that is served beside them. */
  List<Object> resources() {
    return resources;
  }
}
