package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentsResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          callers -> new PaymentsResource(PRODUCTION.paying, PRODUCTION.keeping, callers));

  private final ApiClient buyer = SERVICE.api().as(RestService.token(PRODUCTION.buyer));
  private final ApiClient stranger = SERVICE.api().as(RestService.token(Callers.aUser()));
  private final PaymentId payment = PRODUCTION.requested();
  private final String path = "/payments/" + PRODUCTION.intentOf(payment);

  @AfterEach
  void cheerUp() {
    PRODUCTION.provider.is(Mood.FINE);
  }

  @Test
  void a_payment_is_confirmed_and_shown() {
    Answer before = buyer.get(path).expect(200);
    assertThat(before.text("/data/payment/status")).isEqualTo("requires_payment_method");
    assertThat(before.text("/data/payment/clientSecret")).startsWith(PRODUCTION.intentOf(payment));

    Answer paid =
        buyer.post(path + "/confirm", "{\"paymentMethodId\":\"pm_card_visa\"}").expect(200);

    assertThat(paid.text("/data/payment/status")).isEqualTo("succeeded");
    assertThat(paid.text("/data/payment/orderId"))
        .isEqualTo(PRODUCTION.payment(payment).terms().subject().id().toString());
    assertThat(paid.response().body())
        .contains("\"amount\":550.00,\"currency\":\"USD\"")
        .contains("\"refundedAmount\":0.00")
        .doesNotContain("clientSecret");
    assertThat(buyer.get(path).expect(200).at("/data")).isEqualTo(paid.at("/data"));
  }

  @Test
  void a_declined_card_is_409_and_stays_to_be_seen() {
    Answer declined =
        buyer
            .post(path + "/confirm", "{\"paymentMethodId\":\"pm_declined\"}")
            .refused(409, "payment_declined");

    assertThat(declined.text("/details/declineCode")).isEqualTo("insufficient_funds");
    assertThat(buyer.get(path).expect(200).text("/data/payment/lastFailure/code"))
        .isEqualTo("insufficient_funds");
  }

  @Test
  void R2_another_persons_payment_is_404() {
    stranger.get(path).refused(404, "payment_not_found");
    stranger
        .post(path + "/confirm", "{\"paymentMethodId\":\"pm_card_visa\"}")
        .refused(404, "payment_not_found");
    SERVICE.api().get(path).refused(401, "unauthorized");
  }

  @Test
  void what_to_pay_with_must_be_said() {
    assertThat(
            buyer.post(path + "/confirm").refused(400, "invalid_request").text("/errors/0/field"))
        .isEqualTo("paymentMethodId");
    buyer.post(path + "/confirm", "{}").refused(400, "invalid_request");
  }

  @Test
  void R2_a_provider_that_is_away_is_503() {
    PRODUCTION.provider.is(Mood.AWAY);

    assertThat(
            buyer
                .post(path + "/confirm", "{\"paymentMethodId\":\"pm_card_visa\"}")
                .refused(503, "service_unavailable")
                .header("Retry-After"))
        .isPresent();
  }

  @Test
  void a_payment_called_off_is_409() {
    PRODUCTION.collecting.cancel(payment);

    buyer
        .post(path + "/confirm", "{\"paymentMethodId\":\"pm_card_visa\"}")
        .refused(409, "payment_not_confirmable");
  }

  @Test
  void the_only_way_to_pay_of_a_running_subscription_is_kept() {
    Caller subscriber = Callers.aUser();
    ApiClient subscribed = SERVICE.api().as(RestService.token(subscriber));
    subscribed.post("/payments/methods", "{\"paymentMethodId\":\"pm_2\"}").expect(201);
    PRODUCTION.subscriptions.add(
        Subscription.request(
            SubscriptionId.next(),
            subscriber.person(),
            PRODUCTION.provider.name(),
            "cus_2",
            Tier.PREMIUM,
            PRODUCTION.clock.instant()));

    subscribed.delete("/payments/methods/pm_2").refused(409, "payment_method_in_use");
  }

  @Test
  void ways_to_pay_are_kept_listed_and_forgotten() {
    Answer kept = buyer.post("/payments/methods", "{\"paymentMethodId\":\"pm_1\"}").expect(201);
    assertThat(kept.text("/message")).isEqualTo("Payment method added");

    assertThat(buyer.get("/payments/methods").expect(200).at("/data/paymentMethods/0"))
        .isEqualTo(kept.at("/data/paymentMethod"));
    stranger.delete("/payments/methods/pm_1").refused(404, "payment_method_not_found");
    assertThat(buyer.delete("/payments/methods/pm_1").expect(200).at("/data").isNull()).isTrue();
    assertThat(buyer.get("/payments/methods").expect(200).at("/data/paymentMethods")).isEmpty();
  }
}
