package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayingBillsTest {
  private final PayingFixture fixture = new PayingFixture();
  private final PayingBills paying = fixture.paying;
  private final PaymentId payment = fixture.requested();
  private final String intent = fixture.intentOf(payment);

  @Test
  void a_payment_confirmed_is_paid_and_confirming_it_again_changes_nothing() {
    paying.confirm(fixture.buyer, intent, Optional.of("pm_card_visa"));
    paying.confirm(fixture.buyer, intent, Optional.of("pm_card_visa"));

    assertThat(paying.show(fixture.buyer, intent).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(fixture.payer.told()).containsExactly("paid");
  }

  @Test
  void a_declined_card_is_said_and_another_may_follow() {
    assertRefused(
        new PaymentDeclined("insufficient_funds"),
        () -> paying.confirm(fixture.buyer, intent, Optional.of("pm_declined")));
    assertThat(paying.show(fixture.buyer, intent).failureCode()).contains("insufficient_funds");

    paying.confirm(fixture.buyer, intent, Optional.of("pm_card_visa"));

    assertThat(fixture.payer.told()).containsExactly("paid");
  }

  @Test
  void an_answer_that_is_lost_is_no_failure_and_the_money_is_found_later() {
    fixture.provider.is(Mood.MUTE);
    assertRefused(
        new ServiceUnavailable("payment provider"),
        () -> paying.confirm(fixture.buyer, intent, Optional.of("pm_card_visa")));
    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);

    fixture.provider.is(Mood.FINE);
    fixture.clock.advance(Duration.ofHours(2));
    fixture.following.lookAfterUnsettled(fixture.job("unsettled"));

    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void R2_another_persons_payment_is_unknown() {
    assertRefused(
        new PaymentNotFound(intent),
        () -> paying.confirm(Callers.aUser(), intent, Optional.of("pm_card_visa")));
    assertRefused(new PaymentNotFound(intent), () -> paying.show(Callers.anAdmin(), intent));
  }

  @Test
  void something_to_pay_with_must_be_said_now_or_at_the_checkout() {
    assertInvalid("paymentMethodId", () -> paying.confirm(fixture.buyer, intent, Optional.empty()));
  }

  @Test
  void a_payment_called_off_is_not_confirmed() {
    fixture.collecting.cancel(payment);
    assertRefused(
        new PaymentNotConfirmable(),
        () -> paying.confirm(fixture.buyer, intent, Optional.of("pm_card_visa")));
  }
}
