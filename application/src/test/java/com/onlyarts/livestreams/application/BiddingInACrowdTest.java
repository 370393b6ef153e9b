package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Claim;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import com.onlyarts.livestreams.application.PlacingBids.BiddingRules;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.BiddingSamples;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class BiddingInACrowdTest {
  private static final int CROWD = 50;
  private final AuctionFixture fixture = new AuctionFixture();
  private final Livestream stream = fixture.show(anAuction());
  private final HeldUp bids = new HeldUp(fixture.bids);
  private final PlacingBids placing =
      new PlacingBids(
          new Repeatable(fixture.transactions, fixture.steps),
          bids,
          new LivestreamAnnouncements(fixture.outbox, fixture.live),
          new BiddingRules(BiddingSamples.softClose(), fixture.clock));

  @Test
  void R71_fifty_who_bid_while_one_bid_is_written_down_are_decided_about_in_one_transaction()
      throws Exception {
    List<FutureTask<PlacedBid>> placed = new ArrayList<>(List.of(bid(100)));
    bids.begun.await();
    for (int bidder = 1; bidder <= CROWD; bidder++) {
      placed.add(bid(100 + 50 * bidder));
    }
    bids.goOn.countDown();

    for (int bidder = 0; bidder <= CROWD; bidder++) {
      assertThat(placed.get(bidder).get().amount())
          .isEqualTo(usd(Integer.toString(100 + 50 * bidder)));
    }
    assertThat(bids.sizes).containsExactly(1, CROWD);
    assertThat(fixture.live.told()).hasSize(CROWD + 1);
  }

  @Test
  void R6_a_bid_whose_request_was_taken_over_is_refused_and_those_beside_it_are_not()
      throws Exception {
    Run lost = claimed("lost");
    Run kept = claimed("kept");
    FutureTask<PlacedBid> first = bid(100);
    bids.begun.await();
    FutureTask<PlacedBid> refused = start(() -> fixture.steps.during(lost, () -> place(150)));
    FutureTask<PlacedBid> taken = start(() -> fixture.steps.during(kept, () -> place(200)));
    FutureTask<PlacedBid> keyless = bid(250);
    fixture.clock.advance(IdempotencyKeys.LEASE);
    claimed("lost");
    bids.goOn.countDown();

    assertThat(first.get().amount()).isEqualTo(usd("100.00"));
    assertThat(taken.get().amount()).isEqualTo(usd("200.00"));
    assertThat(keyless.get().amount()).isEqualTo(usd("250.00"));
    assertThat(refused)
        .failsWithin(Duration.ofMinutes(1))
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            Rejected.class, it -> assertThat(it.rejection()).isEqualTo(new IdempotencyKeyInUse()));
    assertThat(fixture.steps.<PlacedBid>during(kept, () -> place(200)).bid())
        .as("asked again")
        .isEqualTo(taken.get().bid());
  }

  private Run claimed(String key) {
    return ((Claim.Fresh)
            fixture.steps.claim(new RequestKey(new UUID(0, 1), "placeBid", key), "fingerprint"))
        .run();
  }

  private FutureTask<PlacedBid> bid(int amount) {
    return start(() -> place(amount));
  }

  private PlacedBid place(int amount) {
    return placing.place(
        AuctionFixture.caller(PersonId.next()),
        stream.id(),
        BiddingSamples.offer(usd(Integer.toString(amount))));
  }

  /** The next one comes only when this one waits or is done, so that their order is known. */
  private static FutureTask<PlacedBid> start(Callable<PlacedBid> bid) {
    FutureTask<PlacedBid> placed = new FutureTask<>(bid);
    Thread bidder = Thread.ofVirtual().start(placed);
    while (bidder.getState() == Thread.State.NEW || bidder.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return placed;
  }

  /** Held up at the first bid until the test says so. */
  private static final class HeldUp implements Bids {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Integer> sizes = new ArrayList<>();
    private final Bids bids;

    HeldUp(Bids bids) {
      this.bids = bids;
    }

    @Override
    public Optional<Bidding> lock(LivestreamId livestream, Set<PersonId> bidders) {
      sizes.add(bidders.size());
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return bids.lock(livestream, bidders);
    }

    @Override
    public void save(Bidding bidding) {
      bids.save(bidding);
    }

    @Override
    public Map<PersonId, PersonBrief> named(Set<PersonId> people) {
      return bids.named(people);
    }

    @Override
    public PlacedBid standing(BidId bid) {
      return bids.standing(bid);
    }

    @Override
    public List<LivestreamId> openTo(PersonId bidder) {
      return bids.openTo(bidder);
    }

    @Override
    public void voidAllOf(PersonId bidder, LivestreamId livestream, Instant at) {
      bids.voidAllOf(bidder, livestream, at);
    }

    @Override
    public void passLead(LivestreamId livestream, Optional<Lead> lead, Instant at) {
      bids.passLead(livestream, lead, at);
    }

    @Override
    public Optional<Instant> lastAt(LivestreamId livestream) {
      return bids.lastAt(livestream);
    }

    @Override
    public List<TopBid> ranking(LivestreamId livestream, int most) {
      return bids.ranking(livestream, most);
    }
  }
}
