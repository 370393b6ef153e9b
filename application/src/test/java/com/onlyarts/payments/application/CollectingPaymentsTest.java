package com.onlyarts.payments.application;

import static com.onlyarts.kernel.Refusals.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Charges.Cancellation;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.api.Subject;
import com.onlyarts.payments.application.port.PlayedProvider.Mood;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectingPaymentsTest {
  private final PaymentsHouse house = new PaymentsHouse();

  @Test
  void R32_a_payment_requested_twice_has_one_intent() {
    PaymentId payment = house.opened();

    RequestedPayment first = house.collecting.request(payment);
    RequestedPayment second = house.collecting.request(payment);

    assertThat(first.clientSecret()).startsWith(first.intentId());
    assertThat(first.status()).isEqualTo("requires_payment_method");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void R32_a_request_whose_answer_was_lost_finds_its_intent_again() {
    PaymentId payment = house.opened();
    house.provider.is(Mood.MUTE);
    assertRefused(new ServiceUnavailable("payment provider"), () -> house.collecting.request(payment));

    house.provider.is(Mood.FINE);
    String intent = house.collecting.request(payment).intentId();

    assertThat(house.collecting.request(payment).intentId()).isEqualTo(intent);
    assertThat(house.payment(payment).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
  }

  @Test
  void R34_the_provider_decides_what_a_cancellation_comes_to() {
    PaymentId open = house.requested();
    PaymentId paid = house.requested();
    PaymentId busy = house.requested();
    house.provider.become(house.intentOf(paid), PaymentStatus.SUCCEEDED, Optional.empty());
    house.provider.become(house.intentOf(busy), PaymentStatus.PROCESSING, Optional.empty());

    assertThat(house.collecting.cancel(open)).isEqualTo(Cancellation.CANCELLED);
    assertThat(house.collecting.cancel(paid)).isEqualTo(Cancellation.PAID);
    assertThat(house.collecting.cancel(busy)).isEqualTo(Cancellation.UNKNOWN);
    assertThat(house.payer.told()).containsExactly("paid");
  }

  @Test
  void R34_a_provider_that_is_away_cancels_nothing() {
    PaymentId payment = house.requested();
    house.provider.is(Mood.AWAY);
    assertThat(house.collecting.cancel(payment)).isEqualTo(Cancellation.UNKNOWN);

    house.provider.is(Mood.FINE);
    assertThat(house.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);
    assertThat(house.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);
    assertRefused(new PaymentNotConfirmable(), () -> house.collecting.request(payment));
  }

  @Test
  void a_payment_never_requested_is_called_off_without_the_provider() {
    PaymentId payment = house.opened();
    house.provider.is(Mood.AWAY);

    assertThat(house.collecting.cancel(payment)).isEqualTo(Cancellation.CANCELLED);
  }

  @Test
  void a_bill_of_nothing_is_paid_when_it_is_requested() {
    house.provider.is(Mood.AWAY);
    Bill.Share free = new Bill.Share(house.line, house.artist, usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"), Duration.ofDays(7));
    Bill bill = new Bill(new Subject("order", UUID.randomUUID()), house.buyer.person(), usd("0.00"), "Order", Optional.empty(), List.of(free));
    PaymentId payment = house.collecting.open(bill);

    assertThat(house.collecting.request(payment).status()).isEqualTo("succeeded");
    assertThat(house.collecting.request(payment).status()).isEqualTo("succeeded");
    assertThat(house.payer.told()).containsExactly("paid");
    assertThat(house.ledger.entries()).isEmpty();
  }

  @Test
  void an_unknown_payment_is_not_found() {
    PaymentId nobodys = PaymentId.next();
    assertRefused(new PaymentNotFound(nobodys.value().toString()), () -> house.collecting.request(nobodys));
  }
}
