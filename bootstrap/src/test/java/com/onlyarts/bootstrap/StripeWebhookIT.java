package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R36: the service behind Stripe's webhook, with a Stripe that answers on this machine. Events are
 * signed here by Stripe's own recipe.
 */
class StripeWebhookIT {
  private static final String SECRET = "whsec_of_the_harbour";
  private static final LocalStripe STRIPE = new LocalStripe();

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "STRIPE_SECRET_KEY", "sk_test_harbour",
          "STRIPE_WEBHOOK_SECRET", SECRET,
          "STRIPE_API_BASE", STRIPE.address(),
          "STRIPE_PRICE_PREMIUM", "price_premium",
          "STRIPE_PRICE_PRO", "price_pro");

  private Person buyer;
  private Answer order;
  private String event;

  @AfterAll
  static void goHome() {
    STRIPE.close();
  }

  @BeforeEach
  void an_order_is_paid_in_the_browser() {
    String work = ApiUsers.anArtist(SERVICE.api()).publishes("Tide", "500.00", "digital");
    buyer = ApiUsers.aBuyer(SERVICE.api());
    buyer.putsInCart(work).expect(201);
    order = buyer.checksOut().expect(201);
    String intent = order.text("/data/paymentIntent/id");
    STRIPE.put(STRIPE.thing(intent).deepCopy().put("status", "succeeded"));
    event =
        """
        {"id":"evt_%s","object":"event","type":"payment_intent.succeeded","created":1700000000,"data":{"object":{"id":"%s","object":"payment_intent"}}}"""
            .formatted(UUID.randomUUID(), intent);
  }

  @Test
  void R36_an_event_delivered_ten_times_at_once_has_one_effect() {
    String signature = LocalStripe.signature(SECRET, Instant.now(), event);

    List<Answer> answers = Concurrently.act(10, _ -> deliver(event, signature));

    assertThat(answers).allSatisfy(answer -> answer.expect(200));
    assertThat(orderStatus()).isEqualTo("completed");
    assertThat(captures()).isEqualTo(1);
    assertThat(sumOfPostings()).isEqualByComparingTo("0");
    deliver(event, LocalStripe.signature(SECRET, Instant.now(), event)).expect(200);
    assertThat(captures()).as("delivered once more, later").isEqualTo(1);
  }

  @Test
  void R36_ten_different_events_about_one_payment_at_once_have_one_effect() {
    List<Answer> answers =
        Concurrently.act(
            10,
            i -> {
              String another = event.replace("\"evt_", "\"evt_%d_".formatted(i));
              return deliver(another, LocalStripe.signature(SECRET, Instant.now(), another));
            });

    assertThat(answers).allSatisfy(answer -> answer.expect(200));
    assertThat(orderStatus()).isEqualTo("completed");
    assertThat(captures()).isEqualTo(1);
  }

  @Test
  void R36_an_event_that_was_tampered_with_is_refused() {
    String signature = LocalStripe.signature(SECRET, Instant.now(), event);

    deliver(event.replace("succeeded\"", "succeeded\" "), signature)
        .refused(400, "invalid_signature");
    deliver(event, signature.replace("v1=", "v1=00")).refused(400, "invalid_signature");
    deliver(event, LocalStripe.signature("whsec_of_somebody_else", Instant.now(), event))
        .refused(400, "invalid_signature");
    assertStillUnpaid();
  }

  @ParameterizedTest
  @ValueSource(longs = {-310, 310, -86_400, 86_400})
  void R36_an_event_too_old_or_from_the_future_is_refused(long seconds) {
    deliver(
            event,
            LocalStripe.signature(SECRET, Instant.now().plus(Duration.ofSeconds(seconds)), event))
        .refused(400, "invalid_signature");
    assertStillUnpaid();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t=1700000000",
        "v1=abc",
        "t=,v1=",
        "t=99999999999999999999,v1=00",
        ",,,",
        "nonsense"
      })
  void R36_a_signature_that_is_none_is_refused(String signature) {
    deliver(event, signature).refused(400, "invalid_signature");
    assertStillUnpaid();
  }

  @Test
  void R36_an_event_without_a_signature_is_refused() {
    SERVICE.api().careless().post("/webhooks/stripe", event).expect(400);
    assertStillUnpaid();
  }

  @Test
  void R36_an_event_of_an_unknown_type_is_taken_and_changes_nothing() {
    String unknown = event.replace("payment_intent.succeeded", "tide.turned");

    deliver(unknown, LocalStripe.signature(SECRET, Instant.now(), unknown)).expect(200);

    assertStillUnpaid();
  }

  @Test
  void R36_a_payment_of_another_amount_is_not_understood_and_comes_again() {
    String intent = order.text("/data/paymentIntent/id");
    STRIPE.put(STRIPE.thing(intent).deepCopy().put("amount", 1));

    deliver(event, LocalStripe.signature(SECRET, Instant.now(), event))
        .refused(400, "event_not_understood");

    assertStillUnpaid();
    STRIPE.put(STRIPE.thing(intent).deepCopy().put("amount", 55_000));
    deliver(event, LocalStripe.signature(SECRET, Instant.now(), event)).expect(200);
    assertThat(orderStatus()).isEqualTo("completed");
  }

  @Test
  void R36_a_slow_look_that_tells_how_it_was_does_not_overwrite_a_newer_one() throws Exception {
    STRIPE.putCard("pm_slow");
    buyer
        .api()
        .post("/subscriptions", "{\"tier\":\"premium\",\"paymentMethodId\":\"pm_slow\"}")
        .expect(201);
    String name = STRIPE.all("subscription").getLast().path("id").asText();
    LocalStripe.HeldLook slow = STRIPE.holdNextLook(name);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> first = threads.submit(() -> tellOfSubscription(name));
      slow.awaitAsked();
      STRIPE.put(STRIPE.thing(name).deepCopy().put("status", "past_due"));
      tellOfSubscription(name).expect(200);
      slow.release();
      first.get().expect(200);
    }

    assertThat(buyer.api().get("/subscriptions/me").expect(200).text("/data/subscription/status"))
        .isEqualTo("past_due");
  }

  private Answer tellOfSubscription(String name) {
    String told =
        """
        {"id":"evt_%s","object":"event","type":"customer.subscription.updated","data":{"object":{"id":"%s","object":"subscription"}}}"""
            .formatted(UUID.randomUUID(), name);
    return deliver(told, LocalStripe.signature(SECRET, Instant.now(), told));
  }

  private Answer deliver(String json, String signature) {
    return SERVICE.api().with("Stripe-Signature", signature).post("/webhooks/stripe", json);
  }

  private void assertStillUnpaid() {
    assertThat(orderStatus()).isEqualTo("pending");
    assertThat(captures()).isZero();
  }

  private String orderStatus() {
    return buyer
        .api()
        .get("/orders/" + order.text("/data/order/id"))
        .expect(200)
        .text("/data/order/status");
  }

  private int captures() {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            it ->
                it.createQuery(
                        """
                        SELECT count(*)
                        FROM ledger_entries AS e
                        JOIN payments AS p ON p.id = e.payment_id
                        WHERE p.payer_id = :payer
                        """)
                    .bind("payer", UUID.fromString(buyer.id()))
                    .mapTo(int.class)
                    .one());
  }

  private static BigDecimal sumOfPostings() {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            it ->
                it.createQuery("SELECT sum(amount) FROM ledger_postings")
                    .mapTo(BigDecimal.class)
                    .one());
  }
}
