package com.onlyarts.livestreams.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class BidQueueTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final LivestreamId auction = LivestreamId.next();
  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void R71_who_comes_while_somebody_decides_is_decided_about_together_in_order() throws Exception {
    BidQueue<Integer, String> queue = new BidQueue<>(this::decide, LONG);
    List<FutureTask<String>> told = new ArrayList<>(List.of(bid(queue, 0)));
    begun.await();
    for (int bid = 1; bid <= BidQueue.MOST_TOGETHER + 1; bid++) {
      told.add(bid(queue, bid));
    }
    goOn.countDown();

    for (int bid = 0; bid < told.size(); bid++) {
      assertThat(told.get(bid).get()).isEqualTo("bid " + bid);
    }
    assertThat(batches).extracting(List::size).containsExactly(1, BidQueue.MOST_TOGETHER, 1);
    assertThat(batches.stream().flatMap(List::stream)).isSorted();
    assertThat(queue.queues()).isZero();
  }

  @Test
  void R71_another_auction_is_decided_about_meanwhile() throws Exception {
    BidQueue<Integer, String> queue = new BidQueue<>(this::decide, LONG);
    FutureTask<String> here = bid(queue, 0);
    begun.await();

    assertThat(queue.decision(LivestreamId.next(), 7)).isEqualTo("bid 7");

    goOn.countDown();
    assertThat(here.get()).isEqualTo("bid 0");
  }

  @Test
  void who_is_not_looked_at_in_time_is_sent_away_and_never_decided_about() throws Exception {
    BidQueue<Integer, String> queue = new BidQueue<>(this::decide, Duration.ofMillis(1));
    FutureTask<String> first = bid(queue, 0);
    begun.await();

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> queue.decision(auction, 1))
        .satisfies(
            rejected ->
                assertThat(rejected.rejection()).isEqualTo(new ServiceUnavailable("auction")));

    goOn.countDown();
    assertThat(first.get()).isEqualTo("bid 0");
    assertThat(batches).containsExactly(List.of(0));
  }

  @Test
  void a_failure_is_that_of_all_who_were_decided_about_together_and_of_nobody_else()
      throws Exception {
    BidQueue<Integer, String> queue = new BidQueue<>(this::failAfterTheFirst, LONG);
    FutureTask<String> first = bid(queue, 0);
    begun.await();
    List<FutureTask<String>> others = new ArrayList<>();
    for (int bid = 1; bid <= 2; bid++) {
      others.add(bid(queue, bid));
    }
    goOn.countDown();

    assertThat(first.get()).isEqualTo("bid 0");
    assertThat(others)
        .allSatisfy(
            other ->
                assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(other::get)
                    .havingCause()
                    .isInstanceOf(IllegalStateException.class)
                    .withMessage("away"));
    assertThat(queue.queues()).isZero();
  }

  private FutureTask<String> bid(BidQueue<Integer, String> queue, int bid) {
    FutureTask<String> told = new FutureTask<>(() -> queue.decision(auction, bid));
    Thread bidder = Thread.ofVirtual().start(told);
    while (bidder.getState() == Thread.State.NEW
        || bidder.getState()
            == Thread.State
                .RUNNABLE) { // the next one comes only then, so that their order is known
      Thread.onSpinWait();
    }
    return told;
  }

  /** The first bid of the auction is held up until the test says so. */
  private List<String> decide(LivestreamId livestream, List<Integer> bids) {
    if (livestream.equals(auction)) {
      batches.add(bids);
      holdUp();
    }
    return bids.stream().map(bid -> "bid " + bid).toList();
  }

  private List<String> failAfterTheFirst(LivestreamId livestream, List<Integer> bids) {
    if (!bids.contains(0)) {
      throw new IllegalStateException("away");
    }
    return decide(livestream, bids);
  }

  private void holdUp() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
