package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();
  private static final String VISA = "{\"paymentMethodId\":\"pm_card_visa\"}";

  @RegisterExtension
  static final RestService SERVICE = RestService.of(_ -> new SandboxResource(PRODUCTION.playing));

  private final PaymentId payment = PRODUCTION.requested();
  private final String path =
      "/sandbox/payments/%s/confirm".formatted(PRODUCTION.intentOf(payment));

  @Test
  void R40_whoever_confirms_and_then_looks_sees_the_truth() {
    assertThat(SERVICE.api().post(path, VISA).expect(200).text("/data/paymentIntent/status"))
        .isEqualTo("succeeded");

    assertThat(PRODUCTION.payment(payment).status()).isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void R40_a_declined_card_is_409_and_an_unknown_intent_404() {
    assertThat(
            SERVICE
                .api()
                .post(path, "{\"paymentMethodId\":\"pm_declined\"}")
                .refused(409, "payment_declined")
                .text("/details/declineCode"))
        .isEqualTo("insufficient_funds");
    SERVICE
        .api()
        .post("/sandbox/payments/pi_nobodys/confirm", VISA)
        .refused(404, "payment_not_found");
  }
}
