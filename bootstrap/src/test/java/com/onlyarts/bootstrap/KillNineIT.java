package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.RepeatingBuyer.Attempt;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes in the middle of the busiest hour, twice: what was answered stands, nothing
 * happened twice, and nothing is held for ever.
 */
class KillNineIT {
  private static final int SHOPPERS = 8;
  private static final int PAID_BEFORE_THE_KILL = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAST_THE_LEASES = Duration.ofMinutes(2);
  private static final Duration PAST_THE_HOLDS = Duration.ofHours(1);

  @TempDir private static Path folder;
  private final int port =
      ServiceProcess
          .freePort(); // the same after each kill: tokens name the address they were issued at

  @Test
  void what_was_answered_stands_and_nothing_happens_twice_or_is_held_for_ever()
      throws IOException, InterruptedException {
    List<RepeatingBuyer> repeatingBuyers = trafficUntilTheKill();

    try (ServiceProcess service = restarted(PAST_THE_LEASES)) {
      for (RepeatingBuyer repeatingBuyer : repeatingBuyers) {
        assertAnsweredOrdersStand(repeatingBuyer, service);
        assertRepeatedCheckoutsMakeOneOrderEach(repeatingBuyer, service);
      }
      service.kill9();
    }
    killedAtEveryJob();

    try (ServiceProcess _ = restarted(PAST_THE_HOLDS);
        Database database = database()) {
      Jdbi jdbi = database.jdbi();
      Wait.until(
          "every hold is settled (R34)",
          () ->
              count(jdbi, "SELECT count(*) FROM artwork_holds WHERE state = 'held'")
                      + count(jdbi, "SELECT count(*) FROM orders WHERE status = 'pending'")
                  == 0);
      assertNothingIsHeldOrSoldTwice(jdbi);
      LedgerChecks.assertAgree(jdbi);
    }
  }

  private List<RepeatingBuyer> trafficUntilTheKill() throws InterruptedException {
    CountDownLatch paid = new CountDownLatch(PAID_BEFORE_THE_KILL);
    try (ServiceProcess service = ServiceProcess.started(port, folder, Map.of());
        ExecutorService street = Executors.newFixedThreadPool(SHOPPERS)) {
      Person artist = ApiUsers.anArtist(service.api());
      List<RepeatingBuyer> repeatingBuyers =
          Stream.generate(
                  () ->
                      new RepeatingBuyer(
                          ApiUsers.aBuyer(service.api()),
                          artist.publishes("Tide", "120.00", "digital"),
                          paid::countDown))
              .limit(SHOPPERS)
              .toList();
      repeatingBuyers.forEach(street::execute);
      assertThat(paid.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      service.kill9();
      return repeatingBuyers;
    }
  }

  private ServiceProcess restarted(Duration later) {
    return ServiceProcess.started(
        port, folder, Map.of("ONLYARTS_CLOCK", Instant.now().plus(later).toString()));
  }

  private static void assertAnsweredOrdersStand(
      RepeatingBuyer repeatingBuyer, ServiceProcess service) {
    for (Attempt attempt : repeatingBuyer.attempts()) {
      attempt
          .order()
          .ifPresent(
              answered ->
                  assertStands(
                      repeatingBuyer.at(service.api()),
                      answered.text("/data/order/id"),
                      attempt.paid()));
    }
  }

  private static void assertStands(Person buyer, String order, boolean paid) {
    Answer now = buyer.api().get("/orders/" + order).expect(200);
    assertThat(now.at("/data/order/total").decimalValue()).isEqualByComparingTo("132.00");
    if (paid) {
      assertThat(now.text("/data/order/status"))
          .as("answered as paid: %s", now.json())
          .isEqualTo("completed");
    }
  }

  /**
   * R6, R32. The key of an answered checkout replays its answer; that of an unanswered one finds or
   * makes its one order.
   */
  private static void assertRepeatedCheckoutsMakeOneOrderEach(
      RepeatingBuyer repeatingBuyer, ServiceProcess service) {
    Person buyer = repeatingBuyer.at(service.api());
    Set<String> orders = new HashSet<>();
    for (Attempt attempt : repeatingBuyer.attempts()) {
      Answer repeated = repeated(buyer, attempt.key());
      String order = repeated.text("/data/order/id");
      attempt
          .order()
          .ifPresent(answered -> assertThat(order).isEqualTo(answered.text("/data/order/id")));
      assertThat(buyer.checksOut(attempt.key()).expect(201).text("/data/order/id"))
          .isEqualTo(order);
      orders.add(order);
      if (attempt.order().isEmpty()) {
        buyer.pays(repeated).expect(200);
        assertThat(buyer.api().get("/orders/" + order).expect(200).text("/data/order/status"))
            .isEqualTo("completed");
      }
    }
    assertThat(orders).hasSameSizeAs(repeatingBuyer.attempts());
    assertThat(buyer.api().get("/orders").expect(200).at("/data/pagination/total").asInt())
        .as("never two for a key")
        .isEqualTo(orders.size());
  }

  /**
   * The request that was killed has its key until its lease ends, by the database's own clock: a
   * client waits as it is told.
   */
  private static Answer repeated(Person buyer, String key) {
    AtomicReference<Answer> answer = new AtomicReference<>();
    Wait.until(
        "the key of the killed request is free",
        PATIENCE,
        () -> {
          answer.set(buyer.checksOut(key));
          return answer.get().status() != 409;
        });
    return answer.get().expect(201);
  }

  /**
   * The worst moment of the second kill: every job was being done. Its database still runs, as
   * after every kill.
   */
  private static void killedAtEveryJob() throws IOException {
    try (Database database = database()) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE scheduled_tasks SET picked = true, picked_by = 'a node that was killed', last_heartbeat = now(), version = version + 1"));
    }
  }

  private static void assertNothingIsHeldOrSoldTwice(Jdbi jdbi) throws IOException {
    assertThat(count(jdbi, "SELECT coalesce(sum(held_count), 0) FROM artworks")).isZero();
    int paid = count(jdbi, "SELECT count(*) FROM orders WHERE status = 'completed'");
    assertThat(paid).isGreaterThanOrEqualTo(PAID_BEFORE_THE_KILL);
    assertThat(count(jdbi, "SELECT sum(sold_count) FROM artworks")).isEqualTo(paid);
    assertThat(count(jdbi, "SELECT count(*) FROM artwork_holds WHERE state = 'sold'"))
        .isEqualTo(paid);
    assertThat(count(jdbi, "SELECT count(*) FROM payments WHERE status = 'succeeded'"))
        .isEqualTo(paid);
    assertThat(LocalStripe.kept(folder.resolve("data/sandbox"), List.of("payment_intent")))
        .filteredOn(intent -> intent.path("status").asText().equals("succeeded"))
        .hasSize(paid);
    assertThat(count(jdbi, "SELECT count(*) FROM ledger_entries WHERE kind = 'sale'"))
        .isEqualTo(paid);
    assertThat(
            count(
                jdbi, "SELECT count(DISTINCT payment_id) FROM ledger_entries WHERE kind = 'sale'"))
        .isEqualTo(paid);
  }

  private static int count(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }

  /** The embedded database itself; the fourth line of its pid file is its port. */
  private static Database database() throws IOException {
    String port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).get(3).strip();
    return Database.open(
        "jdbc:postgresql://localhost:%s/postgres?user=postgres".formatted(port),
        2,
        Currency.getInstance("USD"),
        Clock.systemUTC());
  }
}
