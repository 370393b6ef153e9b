package com.onlyarts.livestreams.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.livestreams.application.PlacingBids.BiddingRules;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.PlacedBid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.application.PlacingBids.BiddingRules;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.PlacedBid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BiddingInACrowdTest {
  private static final int CROWD = 50;
  private final AuctionHouse house = new AuctionHouse();
  private final Livestream stream = house.show(anAuction());

  @Test
  void R71_fifty_who_bid_at_once_keep_two_transactions_open_and_no_more() throws Exception {
    CountDownLatch everybodyCame = new CountDownLatch(CROWD);
    HeldUp bids = new HeldUp(everybodyCame);
    PlacingBids placing =
        new PlacingBids(
            new Repeatable(house.transactions, house.steps),
            house.livestreams,
            bids,
            (_, _) -> {
              everybodyCame.countDown();
              return false;
            },
            new Crier(house.outbox, house.live),
            new BiddingRules(SoftClose.usual(), house.clock));

    List<Future<PlacedBid>> placed = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int bidder = 0; bidder < CROWD; bidder++) {
        placed.add(crowd.submit(() -> placing.place(AuctionHouse.caller(PersonId.next()), stream.id(), BidOffer.of(usd("250.00")))));
      }
    }

    for (Future<PlacedBid> bid : placed) {
      assertThat(bid.get().amount()).isEqualTo(usd("250.00"));
    }
    assertThat(bids.mostAtOnce.get()).isBetween(1, 2);
  }

  /** Bids of which none is written down before everybody has come. */
  private static final class HeldUp implements Bids {
    private final CountDownLatch everybodyCame;
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    HeldUp(CountDownLatch everybodyCame) {
      this.everybodyCame = everybodyCame;
    }

    @Override
    public PlacedBid place(LivestreamId livestream, PersonId bidder, BidOffer offer, SoftClose softClose, Instant now) {
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      try {
        everybodyCame.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        atOnce.decrementAndGet();
      }
      return new PlacedBid(
          BidId.next(), offer.amount(), now, true, bidder, Optional.empty(), false, offer.amount(), 1, Optional.empty());
    }

    @Override
    public PlacedBid standing(BidId bid) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<TopBid> ranking(LivestreamId livestream, int most) {
      return List.of();
    }
  }
}
