package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.application.port.BidView;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.BiddingSamples;
import com.onlyarts.livestreams.domain.Increments;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import com.onlyarts.livestreams.domain.PlacedBid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A hundred bids at the same instant, and two nodes that settle, on the real database (R71, R74).
 */
class BiddingRacesIT {
  private static final int BIDS = 100;
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LivestreamsDatabase livestreamsDatabase = new LivestreamsDatabase(DATABASE);
  private final JdbiLivestreamQueries guide = new JdbiLivestreamQueries(DATABASE.jdbi());
  private final List<PersonId> bidders =
      Stream.generate(livestreamsDatabase::somebody).limit(20).toList();

  @Test
  void R71_a_hundred_bids_at_once_rise_strictly_and_one_leads() throws Exception {
    LivestreamId stream = livestreamsDatabase.show(anAuction()).id();

    List<Optional<PlacedBid>> placed =
        atOnce(
            BIDS,
            i ->
                bid(
                    stream,
                    bidders.get(i % bidders.size()),
                    BiddingSamples.offer(
                        usd(
                            Integer.toString(
                                100
                                    + 50
                                        * i))))); // no increment is more than 50.00, so the highest
    // is never too low

    List<BidView> bids = guide.bids(stream, PageRequest.first(100)).rows();
    assertThat(bids)
        .hasSize((int) placed.stream().filter(Optional::isPresent).count())
        .isNotEmpty();
    assertThat(bids.stream().filter(BidView::winning)).containsExactly(bids.getFirst());
    assertThat(bids.getFirst().amount()).isEqualTo(usd("5050.00"));
    for (int i = 1; i < bids.size(); i++) {
      assertThat(bids.get(i - 1).amount())
          .isGreaterThanOrEqualTo(Increments.next(bids.get(i).amount()));
      assertThat(bids.get(i - 1).number()).isEqualTo(bids.get(i).number() + 1);
    }
    assertThat(guide.find(stream).orElseThrow().auction().orElseThrow().currentBid())
        .contains(usd("5050.00"));
  }

  @Test
  void R71_ten_nodes_that_decide_about_ten_each_rise_strictly_and_one_leads() throws Exception {
    LivestreamId stream = livestreamsDatabase.show(anAuction()).id();

    List<List<Optional<PlacedBid>>> placed =
        atOnce(
            10,
            node ->
                together(
                    stream,
                    IntStream.range(0, 10)
                        .mapToObj(
                            i ->
                                new Asked(
                                    bidders.get((node + i) % bidders.size()),
                                    BiddingSamples.offer(
                                        usd(Integer.toString(100 + 50 * (10 * i + node))))))
                        .toList()));

    List<BidView> bids = guide.bids(stream, PageRequest.first(100)).rows();
    assertThat(bids)
        .hasSize((int) placed.stream().flatMap(List::stream).filter(Optional::isPresent).count())
        .isNotEmpty();
    assertThat(bids.stream().filter(BidView::winning)).containsExactly(bids.getFirst());
    for (int i = 1; i < bids.size(); i++) {
      assertThat(bids.get(i - 1).amount())
          .isGreaterThanOrEqualTo(Increments.next(bids.get(i).amount()));
      assertThat(bids.get(i - 1).number()).isEqualTo(bids.get(i).number() + 1);
    }
  }

  @Test
  void R72_a_hundred_proxies_at_once_end_at_the_second_max_and_one_increment() throws Exception {
    LivestreamId stream = livestreamsDatabase.show(anAuction()).id();

    atOnce(
        BIDS,
        i ->
            bid(
                stream,
                bidders.get(i % bidders.size()),
                new BidOffer(usd("100.00"), Optional.of(usd("9000.00")))));
    // Whoever came second has bid 9,000.00 or not at all: raise it from another chair until
    // somebody is beaten by a tie.
    List<Optional<PlacedBid>> second =
        atOnce(
            BIDS,
            i ->
                bid(
                    stream,
                    bidders.get(i % bidders.size()),
                    new BidOffer(usd("150.00"), Optional.of(usd("9000.00")))));

    List<BidView> bids = guide.bids(stream, PageRequest.first(100)).rows();
    assertThat(second.stream().flatMap(Optional::stream)).isNotEmpty();
    assertThat(bids.stream().filter(BidView::winning)).containsExactly(bids.getFirst());
    assertThat(bids.getFirst().amount()).isEqualTo(usd("9000.00"));
    for (int i = 1; i < bids.size(); i++) {
      assertThat(bids.get(i - 1).amount()).isGreaterThanOrEqualTo(bids.get(i).amount());
    }
  }

  @Test
  void R74_an_auction_is_settled_by_one_of_eight() throws Exception {
    Livestream stream =
        livestreamsDatabase.show(anAuction().endingAt(NOON.plus(Duration.ofHours(1))));

    List<Boolean> settled =
        atOnce(
            8,
            _ ->
                livestreamsDatabase.transactions.inTransaction(
                    () ->
                        livestreamsDatabase.livestreams.lock(stream.id()).isPresent()
                            && livestreamsDatabase.livestreams.settle(stream.id(), NOON)));

    assertThat(settled).containsOnlyOnce(true);
  }

  /** What came of it; empty if it was too low by the time its turn came. */
  private Optional<PlacedBid> bid(LivestreamId stream, PersonId bidder, BidOffer offer) {
    return together(stream, List.of(new Asked(bidder, offer))).getFirst();
  }

  private record Asked(PersonId bidder, BidOffer offer) {}

  private List<Optional<PlacedBid>> together(LivestreamId stream, List<Asked> offers) {
    return livestreamsDatabase.transactions.inTransaction(
        () -> {
          Set<PersonId> asking = offers.stream().map(Asked::bidder).collect(toSet());
          Bidding bidding = livestreamsDatabase.bids.lock(stream, asking).orElseThrow();
          List<Optional<PlacedBid>> placed =
              offers.stream().map(offer -> taken(bidding, offer)).toList();
          livestreamsDatabase.bids.save(bidding);
          return placed;
        });
  }

  private static Optional<PlacedBid> taken(Bidding bidding, Asked asked) {
    try {
      return Optional.of(
          bidding.take(asked.bidder(), asked.offer(), NOON, BiddingSamples.softClose()));
    } catch (Rejected rejected) {
      assertThat(rejected.rejection()).isInstanceOf(BidTooLow.class);
      return Optional.empty();
    }
  }

  private static <T> List<T> atOnce(int threads, IntFunction<T> act) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newFixedThreadPool(20)) {
      List<Future<T>> futures =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      executor.submit(
                          () -> {
                            start.await();
                            return act.apply(i);
                          }))
              .toList();
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
