package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhooksResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();

  @RegisterExtension
  static final RestService SERVICE = RestService.of(_ -> new WebhooksResource(PRODUCTION.events));

  /** The played provider's events are not JSON, which shows that the bytes pass untouched. */
  private final ApiClient provider = SERVICE.api().careless();

  @Test
  void R36_an_event_is_taken_and_a_second_delivery_too() {
    PaymentId payment = PRODUCTION.requested();
    PRODUCTION.provider.become(
        PRODUCTION.intentOf(payment), PaymentStatus.SUCCEEDED, Optional.empty());
    String event = "evt_1 payment_intent.succeeded " + PRODUCTION.intentOf(payment);

    assertThat(
            signed().post("/webhooks/stripe", event).expect(200).at("/data/received").asBoolean())
        .isTrue();
    signed().post("/webhooks/stripe", event).expect(200);

    assertThat(PRODUCTION.payment(payment).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(PRODUCTION.payer.told()).containsExactly("paid");
  }

  @Test
  void R36_an_event_nobody_signed_is_400() {
    provider
        .post("/webhooks/stripe", "evt_1 payment_intent.succeeded pi_1")
        .refused(400, "invalid_signature");
    provider
        .with("Stripe-Signature", "t=1,v1=0")
        .post("/webhooks/stripe", "{}")
        .refused(400, "invalid_signature");
  }

  private ApiClient signed() {
    return provider.with("Stripe-Signature", "genuine");
  }
}
