package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Charges.Cancellation;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargingPaymentsTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void R32_a_payment_requested_twice_has_one_intent() {
    PaymentId payment = fixture.opened();

    RequestedPayment first = fixture.collecting.request(payment);
    RequestedPayment second = fixture.collecting.request(payment);

    assertThat(first.clientSecret()).startsWith(first.intentId());
    assertThat(first.status()).isEqualTo("requires_payment_method");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void R32_a_request_whose_answer_was_lost_finds_its_intent_again() {
    PaymentId payment = fixture.opened();
    fixture.provider.is(Mood.MUTE);
    assertRefused(
        new ServiceUnavailable("payment provider"), () -> fixture.collecting.request(payment));

    fixture.provider.is(Mood.FINE);
    String intent = fixture.collecting.request(payment).intentId();

    assertThat(fixture.collecting.request(payment).intentId()).isEqualTo(intent);
    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
  }

  @Test
  void R34_the_provider_decides_what_a_cancellation_comes_to() {
    PaymentId open = fixture.requested();
    PaymentId paid = fixture.requested();
    PaymentId busy = fixture.requested();
    fixture.provider.become(fixture.intentOf(paid), PaymentStatus.SUCCEEDED, Optional.empty());
    fixture.provider.become(fixture.intentOf(busy), PaymentStatus.PROCESSING, Optional.empty());

    assertThat(fixture.collecting.cancel(open)).isEqualTo(Cancellation.CANCELLED);
    assertThat(fixture.collecting.cancel(paid)).isEqualTo(Cancellation.PAID);
    assertThat(fixture.collecting.cancel(busy)).isEqualTo(Cancellation.UNKNOWN);
    assertThat(fixture.payer.told()).containsExactly("paid");
  }

  @Test
  void R34_a_provider_that_is_away_cancels_nothing() {
    PaymentId payment = fixture.requested();
    fixture.provider.is(Mood.AWAY);
    assertThat(fixture.collecting.cancel(payment)).isEqualTo(Cancellation.UNKNOWN);

    fixture.provider.is(Mood.FINE);
    assertThat(fixture.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);
    assertThat(fixture.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);
    assertRefused(new PaymentNotConfirmable(), () -> fixture.collecting.request(payment));
  }

  @Test
  void a_payment_never_requested_is_called_off_without_the_provider() {
    PaymentId payment = fixture.opened();
    fixture.provider.is(Mood.AWAY);

    assertThat(fixture.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);
  }

  @Test
  void a_bill_of_nothing_is_paid_when_it_is_requested() {
    fixture.provider.is(Mood.AWAY);
    Bill.Share free =
        new Bill.Share(
            fixture.line,
            fixture.artist,
            usd("0.00"),
            usd("0.00"),
            usd("0.00"),
            usd("0.00"),
            Duration.ofDays(7));
    Bill bill =
        new Bill(
            new PaymentSubject("order", UUID.randomUUID()),
            fixture.buyer.person(),
            usd("0.00"),
            "Order",
            Optional.empty(),
            List.of(free));
    PaymentId payment = fixture.collecting.open(bill);

    assertThat(fixture.collecting.request(payment).status()).isEqualTo("succeeded");
    assertThat(fixture.collecting.request(payment).status()).isEqualTo("succeeded");
    assertThat(fixture.payer.told()).containsExactly("paid");
    assertThat(fixture.ledger.entries()).isEmpty();
  }

  @Test
  void an_unknown_payment_is_not_found() {
    PaymentId nobodys = PaymentId.next();
    assertRefused(
        new PaymentNotFound(nobodys.value().toString()), () -> fixture.collecting.request(nobodys));
  }

  @Test
  void R34_an_intent_made_while_its_payment_was_called_off_is_cancelled_at_the_provider() {
    PaymentId payment = fixture.opened();
    fixture.provider.meanwhile(() -> fixture.collecting.cancel(payment));

    assertRefused(new PaymentNotConfirmable(), () -> fixture.collecting.request(payment));

    assertThat(fixture.provider.intent(fixture.intentOf(payment)))
        .isInstanceOfSatisfying(
            ProviderResult.Done.class,
            it -> assertThat(((Intent) it.value()).status()).isEqualTo(PaymentStatus.CANCELLED));
  }

  @Test
  void R34_an_intent_that_can_be_paid_is_left_open_at_the_provider() {
    PaymentId payment = fixture.requested();

    assertThat(fixture.provider.intent(fixture.intentOf(payment)))
        .isInstanceOfSatisfying(
            ProviderResult.Done.class,
            it ->
                assertThat(((Intent) it.value()).status())
                    .isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD));
  }

  @Test
  void a_payment_that_was_called_off_is_not_asked_for_any_more() {
    PaymentId payment = fixture.opened();

    assertThat(fixture.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);

    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.CANCELLED);
    assertRefused(new PaymentNotConfirmable(), () -> fixture.collecting.request(payment));
  }
}
