package com.onlyarts.livestreams.application;

import static com.onlyarts.catalog.application.WantedCopies.personal;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.CuratingArtworks;
import com.onlyarts.catalog.application.HoldingArtworks;
import com.onlyarts.catalog.application.ReservingLots;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryEditionNumbers;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.ArtistRate;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.livestreams.application.Auctioneer.Market;
import com.onlyarts.livestreams.application.PlacingBids.BiddingRules;
import com.onlyarts.livestreams.application.port.InMemoryAudience;
import com.onlyarts.livestreams.application.port.InMemoryBids;
import com.onlyarts.livestreams.application.port.InMemoryLivestreamQueries;
import com.onlyarts.livestreams.application.port.InMemoryLivestreams;
import com.onlyarts.livestreams.application.port.InMemoryLotOffers;
import com.onlyarts.livestreams.domain.BiddingSamples;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.ordering.api.LotSale;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All of livestreams on fakes, as one test needs it, beside the catalog's own stock on fakes. */
public final class AuctionFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryIdempotencyKeys steps = new InMemoryIdempotencyKeys(clock);
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  public final InMemoryLivestreams livestreams = new InMemoryLivestreams(transactions);
  public final InMemoryBids bids = new InMemoryBids(livestreams, blocklist);
  public final InMemoryLotOffers offers = new InMemoryLotOffers();
  public final InMemoryAudience audience = new InMemoryAudience();
  public final InMemoryArtworks artworks = new InMemoryArtworks();
  public final RecordingLotOrders orders = new RecordingLotOrders(transactions);

  /** Those who may not publish (any more). */
  public final Set<PersonId> unfit = new HashSet<>();

  private final InMemoryHolds holds = new InMemoryHolds();
  private final HoldingArtworks artworkHolds =
      new HoldingArtworks(
          transactions,
          artworks,
          holds,
          new InMemoryArtworkLicences(),
          new InMemoryEditionNumbers(),
          clock);
  private final ReservingLots lots = new ReservingLots(transactions, artworks, holds, clock);
  private final LivestreamAnnouncements announcements = new LivestreamAnnouncements(outbox, live);
  private final StreamLifecycle lifecycle =
      new StreamLifecycle(livestreams, bids, lots, announcements);
  private final Auctioneer auctioneer =
      new Auctioneer(
          livestreams,
          bids,
          offers,
          new Market(lots, orders),
          announcements,
          URI.create("https://live.example"));

  public final AnnouncingLivestreams announcing =
      new AnnouncingLivestreams(transactions, livestreams, lots, clock);
  public final RunningLivestreams running =
      new RunningLivestreams(transactions, livestreams, lifecycle, audit, clock);
  public final VoidingAuctions voiding =
      new VoidingAuctions(transactions, livestreams, holds::auctionsOf, lifecycle, outbox, clock);
  public final VoidingBids voidingBids =
      new VoidingBids(transactions, bids, announcements, outbox, clock);
  public final PlacingBids placing =
      new PlacingBids(
          new Repeatable(transactions, steps),
          bids,
          announcements,
          new BiddingRules(BiddingSamples.softClose(), clock));
  public final TrackingViewers attending =
      new TrackingViewers(transactions, livestreams, audience, announcements, clock);
  public final AuthorizingIngest ingest =
      new AuthorizingIngest(transactions, livestreams, this::artist, lifecycle, clock);
  public final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  public final SettlingAuctions settling =
      new SettlingAuctions(
          transactions,
          livestreams,
          lifecycle,
          auctioneer,
          clock,
          new ItemByItem("settle-auctions", failedItems, clock));
  public final EndingForgottenStreams ending =
      new EndingForgottenStreams(
          transactions,
          livestreams,
          bids,
          lifecycle,
          clock,
          new ItemByItem("end-forgotten", failedItems, clock));
  public final LotPaymentsJob lotPayments =
      new LotPaymentsJob(
          auctioneer, clock, new ItemByItem("request-lot-payments", failedItems, clock));
  public final WatchingLivestreams watching =
      new WatchingLivestreams(
          new InMemoryLivestreamQueries(livestreams, bids, audience),
          livestreams,
          blocklist,
          clock);

  public final CuratingArtworks curating =
      new CuratingArtworks(transactions, artworks, holds, (_, _) -> {}, outbox, clock);

  /** Everybody is an artist in good standing, unless they are {@link #unfit}. */
  private Optional<ArtistRate> artist(PersonId person) {
    return unfit.contains(person)
        ? Optional.empty()
        : Optional.of(new ArtistRate(person, Optional.empty()));
  }

  /** The stream is there, as if it had been announced. */
  public Livestream show(LivestreamFixture fixture) {
    Livestream stream = fixture.build();
    livestreams.add(stream);
    return stream;
  }

  /** Where it stands by now. */
  public LivestreamStatus statusOf(Livestream stream) {
    return livestreams.find(stream.id()).orElseThrow().status();
  }

  /** Both jobs run once. */
  public void settle() {
    settling.settleEnded();
    lotPayments.requestAll();
  }

  public PlacedBid bid(PersonId bidder, LivestreamId stream, String amount) {
    return placing.place(
        caller(bidder), stream, BiddingSamples.offer(LivestreamFixture.usd(amount)));
  }

  /** Nobody paid: ordering lets go of the copy and tells so. */
  public void expire(LotSale sale) {
    artworkHolds.release(new HoldKey(sale.order().value()));
    settling.passOn(sale.order());
  }

  /** Somebody buys the copies from the shop. */
  public void buyAway(ArtworkId work) {
    artworkHolds.hold(
        new HoldKey(LivestreamId.next().value()), PersonId.next(), Map.of(work, personal(1)));
  }

  public void release(LotSale sale) {
    artworkHolds.release(new HoldKey(sale.order().value()));
  }

  public static Caller anAdmin() {
    return new Caller(PersonId.next(), SessionId.next(), Role.ADMIN);
  }

  public static Caller caller(PersonId person) {
    return new Caller(person, SessionId.next(), Role.ARTIST);
  }
}
