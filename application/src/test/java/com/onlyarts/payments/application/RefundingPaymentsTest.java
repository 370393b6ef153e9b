package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToRefund;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.RefundExceedsCaptured;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundingPaymentsTest {
  private final PayingFixture fixture = new PayingFixture();
  private final Caller admin = Callers.anAdmin();

  @Test
  void R37_a_refund_takes_its_part_from_the_seller_and_tells_the_payer() {
    PaymentId payment = fixture.paid();

    fixture.granting.refund(admin, payment, RefundScope.part(usd("110.00")), "Arrived damaged");

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(fixture.onlyRefund().requestedBy()).contains(admin.person());
    assertThat(fixture.payer.told()).containsExactly("paid", "refunded 110.00 of 550.00");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("360.00"));
    assertThat(fixture.funds.earningsOf(fixture.artist)).isEqualTo(usd("360.00"));
  }

  @Test
  void R95_what_an_admin_gave_back_is_written_down() {
    PaymentId payment = fixture.paid();

    fixture.granting.refund(admin, payment, RefundScope.rest(), "Arrived damaged");

    assertThat(fixture.audit.deeds())
        .singleElement()
        .satisfies(deed -> assertThat(deed.act()).isEqualTo("payments.refund"))
        .satisfies(
            deed ->
                assertThat(deed.facts())
                    .containsEntry("amount", "550.00")
                    .containsEntry("reason", "Arrived damaged"));
  }

  @Test
  void R37_without_an_amount_all_that_is_left_goes_back() {
    PaymentId payment = fixture.paid();
    fixture.granting.refund(admin, payment, RefundScope.part(usd("110.00")), "Arrived damaged");

    fixture.granting.refund(admin, payment, RefundScope.rest(), "All of it then");

    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("0.00"));
    assertRefused(
        new NothingToRefund(payment),
        () -> fixture.granting.refund(admin, payment, RefundScope.rest(), "And again"));
  }

  @Test
  void R37_a_refund_nobody_knows_the_outcome_of_counts_as_gone_until_it_is_known() {
    PaymentId payment = fixture.paid();
    fixture.provider.is(Mood.MUTE);
    fixture.granting.refund(admin, payment, RefundScope.part(usd("500.00")), "Arrived damaged");
    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.PENDING);
    assertRefused(
        new RefundExceedsCaptured(payment, usd("50.00")),
        () -> fixture.granting.refund(admin, payment, RefundScope.part(usd("50.01")), "More"));

    fixture.provider.is(Mood.FINE);
    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(fixture.provider.refundsAt(fixture.intentOf(payment))).hasSize(1);
  }

  @Test
  void a_refund_that_never_reached_the_provider_is_asked_for_again() {
    PaymentId payment = fixture.paid();
    fixture.provider.is(Mood.AWAY);
    fixture.granting.refund(admin, payment, RefundScope.rest(), "Arrived damaged");
    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));
    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.PENDING);

    fixture.provider.is(Mood.FINE);
    fixture.refunding.settlePending(fixture.job("refunds"));
    fixture.refunding.settlePending(fixture.job("refunds"));

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(fixture.provider.refundsAt(fixture.intentOf(payment))).hasSize(1);
  }

  @Test
  void a_refund_the_provider_refuses_failed_and_can_be_decided_again() {
    PaymentId payment = fixture.paid();
    fixture.provider.is(Mood.MEAN);

    fixture.granting.refund(admin, payment, RefundScope.rest(), "Arrived damaged");

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.FAILED);
    assertThat(fixture.onlyRefund().failure()).contains("charge_disputed");
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("550.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
  }

  @ParameterizedTest
  @CsvSource({"0.00, Damaged, amount", "-1.00, Damaged, amount", "1.00, '  ', reason"})
  void what_makes_no_refund_is_refused(String amount, String reason, String field) {
    PaymentId payment = fixture.paid();
    assertInvalid(
        field,
        () -> fixture.granting.refund(admin, payment, RefundScope.part(usd(amount)), reason));
  }

  @Test
  void an_unknown_payment_is_not_refunded() {
    PaymentId nobodys = PaymentId.next();
    assertRefused(
        new PaymentNotFound(nobodys.value().toString()),
        () -> fixture.granting.refund(admin, nobodys, RefundScope.rest(), "Damaged"));
  }
}
