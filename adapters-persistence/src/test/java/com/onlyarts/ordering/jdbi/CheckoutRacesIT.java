package com.onlyarts.ordering.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.PlacedOrder;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.OrderingRejection.CartEmpty;
import com.onlyarts.ordering.domain.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checkouts at the same instant, on the real database (R32, R33). */
class CheckoutRacesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows orderingRows = new OrderingRows(DATABASE);
  private final OrderingDatabase database = new OrderingDatabase(DATABASE);
  private final PersonId artist = orderingRows.somebody();
  private final ArtworkId work = orderingRows.digitalWorkBy(artist);

  @Test
  void R32_one_cart_checked_out_by_ten_at_once_is_one_order() throws Exception {
    PersonId buyer = aBuyerWithACart();

    List<Outcome> outcomes = atOnce(10, _ -> database.checkout(buyer));

    assertThat(outcomes.stream().flatMap(outcome -> outcome.order().stream())).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.refusal().stream()))
        .hasSize(9)
        .containsOnly(new CartEmpty());
    assertThat(count("SELECT count(*) FROM orders WHERE user_id = ?", buyer)).isEqualTo(1);
  }

  @Test
  void R33_checkouts_of_twenty_threads_on_two_nodes_some_of_which_fail_never_share_a_number()
      throws Exception {
    OrderingDatabase other = new OrderingDatabase(DATABASE);
    List<PersonId> buyers = Stream.generate(this::aBuyerWithACart).limit(20).toList();

    List<Outcome> outcomes =
        atOnce(
            40,
            thread -> {
              OrderingDatabase node = thread % 2 == 0 ? database : other;
              return node.transactions.inTransaction(
                  () -> {
                    PlacedOrder placed = node.checkout(buyers.get(thread / 2));
                    if (thread % 4 == 0) {
                      throw new Rejected(new CartEmpty()); // rolled back after the number was taken
                    }
                    return placed;
                  });
            });

    assertThat(outcomes.stream().flatMap(outcome -> outcome.order().stream()))
        .hasSizeBetween(10, 20);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.refusal().stream()))
        .containsOnly(new CartEmpty());
  }

  @Test
  void R30_the_same_work_added_by_twenty_at_once_loses_no_copy() throws Exception {
    PersonId buyer = orderingRows.somebody();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<CartLine>> adds =
          IntStream.range(0, 20)
              .<Callable<CartLine>>mapToObj(
                  _ ->
                      () ->
                          database.carts.add(
                              buyer,
                              work,
                              Optional.empty(),
                              new Quantity(4),
                              database.clock.instant()))
              .toList();
      for (Future<CartLine> added : threads.invokeAll(adds)) {
        added.get();
      }
    }

    assertThat(database.carts.take(buyer, Instant.EPOCH))
        .extracting(taken -> taken.line().quantity())
        .containsExactly(new Quantity(80));
  }

  @Test
  void R34_an_expiry_on_every_node_at_once_puts_the_lines_back_once() throws Exception {
    PersonId buyer = aBuyerWithACart();
    database.checkout(buyer);
    database.clock.advance(Duration.ofMinutes(15));

    atOnce(
        8,
        _ -> {
          database.expiring.expireOverdue(database.clock.instant());
          return null;
        });

    assertThat(database.carts.take(buyer, Instant.EPOCH))
        .extracting(taken -> taken.line().quantity())
        .containsExactly(new Quantity(2));
    assertThat(
            count(
                "SELECT count(*) FROM orders WHERE user_id = ? AND status = 'cancelled' AND cancel_reason = 'expired'",
                buyer))
        .isEqualTo(1);
  }

  private PersonId aBuyerWithACart() {
    PersonId buyer = orderingRows.somebody();
    database.carts.add(buyer, work, Optional.empty(), new Quantity(2), database.clock.instant());
    return buyer;
  }

  private static List<Outcome> atOnce(int threads, Attempt attempt) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> outcomes =
          IntStream.range(0, threads)
              .mapToObj(
                  thread ->
                      executor.submit(
                          () -> {
                            start.await();
                            return Outcome.of(attempt, thread);
                          }))
              .toList();
      start.countDown();
      return outcomes.stream().map(CheckoutRacesIT::result).toList();
    }
  }

  private static Outcome result(Future<Outcome> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static int count(String sql, PersonId person) {
    return DATABASE
        .jdbi()
        .withHandle(handle -> handle.select(sql, person.value()).mapTo(int.class).one());
  }

  private interface Attempt {
    PlacedOrder by(int thread);
  }

  private record Outcome(Optional<PlacedOrder> order, Optional<Rejection> refusal) {
    static Outcome of(Attempt attempt, int thread) {
      try {
        return new Outcome(Optional.ofNullable(attempt.by(thread)), Optional.empty());
      } catch (Rejected rejected) {
        return new Outcome(Optional.empty(), Optional.of(rejected.rejection()));
      }
    }
  }
}
