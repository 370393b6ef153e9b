package com.onlyarts.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.bootstrap.ApiUsers;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.faults.StripeWebhooks.Delivery;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What happens at Stripe itself: in the buyer's browser, at the bank, in the dashboard. The events
 * of it come twice, late, in another order, or never.
 */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StripeEventsIT {
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final int OF_EACH = 6;

  private static Cluster cluster;
  private static Acts acts;

  @BeforeAll
  static void start() {
    cluster = Cluster.of(1);
    acts = new Acts(cluster);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"DOUBLED", "LATE", "LOST", "REORDERED"})
  void R36_everything_ends_as_it_stands_at_Stripe_whichever_way_the_events_come(Delivery delivery) {
    Journal journal = new Journal("events: " + delivery);
    ApiClient node = cluster.node(0).api();
    cluster.webhooks().come(delivery);
    List<Buyer> buyers =
        Stream.generate(() -> Buyer.paysInTheBrowser(node)).limit(OF_EACH).toList();
    try (Clients clients = new Clients(cluster, journal)) {
      clients.askAll(acts.prepareAll(Collections.nCopies(OF_EACH, "createPayout"), node));
    }
    cluster.stripe().all("payout").stream()
        .filter(it -> it.path("status").asText().equals("pending"))
        .forEach(StripeEventsIT::arrivesAtTheBank);
    buyers.forEach(_ -> journal.broken());
    cluster.webhooks().letGo(new Random(SEED));
    pretendThatHoursPass();

    buyers.forEach(
        buyer ->
            journal.expect(
                () ->
                    cluster.untilJobs(
                        "payments.", "what was paid in the browser is paid here", buyer::hasPaid)));
    journal.expect(
        () ->
            cluster.untilJobs(
                "payments.",
                "what the bank has is paid out here",
                () -> cluster.count("SELECT count(*) FROM payouts WHERE status <> 'paid'") == 0));
    buyers.forEach(Buyer::assertPaidOnce);
    journal.close(cluster);
  }

  private static void arrivesAtTheBank(ObjectNode payout) {
    cluster.stripe().put(payout.put("status", "paid"));
    cluster.webhooks().tell("payout.paid", payout);
  }

  /** What is silent is looked after from the second hour on, by whichever of its times. */
  private static void pretendThatHoursPass() {
    cluster.sql(
        """
        DO $$
        DECLARE
          a RECORD;
        BEGIN
          FOR a IN
            SELECT table_name AS relation, column_name AS moment
            FROM information_schema.columns
            WHERE table_name IN ('payments', 'payouts')
              AND column_name IN ('requested_at', 'updated_at', 'looked_at')
          LOOP
            EXECUTE format('UPDATE %1$I SET %2$I = %2$I - make_interval(hours => 3)', a.relation, a.moment);
          END LOOP;
        END $$
        """);
  }

  private record Buyer(Person person, String order) {

    static Buyer paysInTheBrowser(ApiClient node) {
      Person person = ApiUsers.aBuyer(node);
      person.putsInCart(ApiUsers.anArtist(node).publishes("Tide", "80.00", "digital")).expect(201);
      Answer order = person.checksOut().expect(201);
      ObjectNode intent = cluster.stripe().thing(order.text("/data/paymentIntent/id"));
      cluster.webhooks().tell("payment_intent.processing", intent);
      cluster.stripe().put(intent.put("status", "succeeded"));
      cluster.webhooks().tell("payment_intent.succeeded", intent);
      return new Buyer(person, order.text("/data/order/id"));
    }

    boolean hasPaid() {
      return person
          .api()
          .get("/orders/" + order)
          .expect(200)
          .text("/data/order/status")
          .equals("completed");
    }

    void assertPaidOnce() {
      String sales =
          "SELECT count(*) FROM ledger_entries WHERE kind = 'sale' AND payment_id IN (SELECT id FROM payments WHERE payer_id = :it)";
      assertThat(cluster.count(sales, UUID.fromString(person.id()))).isEqualTo(1);
    }
  }
}
