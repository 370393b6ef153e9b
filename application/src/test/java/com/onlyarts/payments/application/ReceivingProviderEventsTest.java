package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.InvalidSignature;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivingProviderEventsTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void R36_an_event_that_comes_twice_has_one_effect() {
    PaymentId payment = paidAtTheProvider();

    fixture.tell("evt_1", "payment_intent.succeeded", fixture.intentOf(payment));
    fixture.tell("evt_1", "payment_intent.succeeded", fixture.intentOf(payment));
    fixture.tell("evt_2", "payment_intent.succeeded", fixture.intentOf(payment));

    assertThat(fixture.payer.told()).containsExactly("paid");
    assertThat(fixture.ledger.entries()).hasSize(1);
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.funds.earningsOf(fixture.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void R36_a_failure_told_of_after_the_success_it_came_before_changes_nothing() {
    PaymentId payment = paidAtTheProvider();

    fixture.tell("evt_2", "payment_intent.succeeded", fixture.intentOf(payment));
    fixture.tell("evt_1", "payment_intent.payment_failed", fixture.intentOf(payment));

    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(fixture.payer.told()).containsExactly("paid");
  }

  @Test
  void a_decline_is_seen_at_the_payment() {
    PaymentId payment = fixture.requested();
    fixture.provider.become(
        fixture.intentOf(payment),
        PaymentStatus.REQUIRES_PAYMENT_METHOD,
        Optional.of("expired_card"));

    fixture.tell("evt_1", "payment_intent.payment_failed", fixture.intentOf(payment));

    assertThat(fixture.payment(payment).standing().failureCode()).contains("expired_card");
    assertThat(fixture.payer.told()).isEmpty();
  }

  @Test
  void R34_what_can_no_longer_be_had_is_given_back_in_full_at_once() {
    PaymentId payment = paidAtTheProvider();
    fixture.payer.refuses();

    fixture.tell("evt_1", "payment_intent.succeeded", fixture.intentOf(payment));

    assertThat(fixture.payer.told()).containsExactly("paid", "refunded 550.00 of 550.00");
    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(fixture.ledger.balanceOf(LedgerAccount.PROVIDER)).contains(usd("0.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("0.00"));
  }

  @Test
  void R36_a_forged_event_is_refused_and_one_of_no_concern_is_taken() {
    assertRefused(
        new InvalidSignature(),
        () ->
            fixture.events.take(
                "stripe", "evt_1 payment_intent.succeeded pi_1".getBytes(UTF_8), "forged"));
    fixture.tell("evt_2", "customer.created", "cus_1");
    fixture.tell("evt_3", "payment_intent.succeeded", "pi_of_another_shop");

    assertThat(fixture.ledger.entries()).isEmpty();
  }

  @Test
  void R36_an_event_comes_again_when_the_provider_is_away_as_we_look() {
    PaymentId payment = paidAtTheProvider();
    String intent = fixture.intentOf(payment);
    fixture.provider.is(Mood.AWAY);
    assertRefused(
        new ServiceUnavailable("payment provider"),
        () -> fixture.tell("evt_1", "payment_intent.succeeded", intent));

    fixture.provider.is(Mood.FINE);
    fixture.tell("evt_1", "payment_intent.succeeded", intent);

    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void R36_a_refund_told_of_before_the_payment_it_gives_back_finds_the_payment_first() {
    PaymentId payment = paidAtTheProvider();
    String intent = fixture.intentOf(payment);
    fixture.provider.give(
        intent,
        new ProviderRefund(
            "re_1", usd("110.00"), RefundStatus.SUCCEEDED, Optional.empty(), Optional.empty()));

    fixture.tell("evt_2", "charge.refunded", intent);
    fixture.tell("evt_1", "payment_intent.succeeded", intent);

    assertThat(fixture.payer.told()).containsExactly("paid", "refunded 110.00 of 550.00");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("360.00"));
  }

  @Test
  void a_refund_that_comes_back_is_booked_back() {
    PaymentId payment = fixture.paid();
    String intent = fixture.intentOf(payment);
    fixture.provider.give(
        intent,
        new ProviderRefund(
            "re_1", usd("110.00"), RefundStatus.SUCCEEDED, Optional.empty(), Optional.empty()));
    fixture.tell("evt_1", "charge.refunded", intent);

    fixture.provider.give(
        intent,
        new ProviderRefund(
            "re_1",
            usd("110.00"),
            RefundStatus.FAILED,
            Optional.empty(),
            Optional.of("lost_or_stolen_card")));
    fixture.tell("evt_2", "charge.refunded", intent);

    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("550.00"));
    assertThat(fixture.onlyRefund().failure()).contains("lost_or_stolen_card");
  }

  @Test
  void R37_a_disputed_payment_is_not_refunded_and_a_lost_dispute_is_a_refund_by_the_bank() {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);
    fixture.tell("evt_1", "charge.dispute.created", "dp_1");
    assertRefused(
        new PaymentDisputed(payment),
        () ->
            fixture.granting.refund(
                Callers.anAdmin(), payment, RefundScope.rest(), "Asked nicely"));

    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.LOST);
    fixture.tell("evt_2", "charge.dispute.closed", "dp_1");
    fixture.tell("evt_3", "charge.dispute.closed", "dp_1");

    assertThat(fixture.payer.told()).containsExactly("paid", "refunded 550.00 of 550.00");
    assertThat(fixture.ledger.balanceOf(LedgerAccount.pendingOf(fixture.artist)))
        .contains(usd("0.00"));
  }

  @ParameterizedTest
  @CsvSource({"charge.dispute.created, OPEN", "charge.dispute.closed, WON"})
  void R37_a_dispute_that_is_open_or_won_takes_nothing(String type, DisputeStatus status) {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", status);

    fixture.tell("evt_1", type, "dp_1");

    assertThat(fixture.ledger.entries()).as("the sale alone").hasSize(1);
    assertThat(fixture.refunds.all()).isEmpty();
    assertThat(fixture.payer.told()).containsExactly("paid");
    assertThat(fixture.payment(payment).isDisputed()).isEqualTo(status == DisputeStatus.OPEN);
  }

  @Test
  void R37_a_payment_whose_dispute_was_won_is_refunded_as_any_other() {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);
    fixture.tell("evt_1", "charge.dispute.created", "dp_1");
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.WON);
    fixture.tell("evt_2", "charge.dispute.closed", "dp_1");
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.LOST);
    fixture.tell("evt_3", "charge.dispute.closed", "dp_1");

    fixture.granting.refund(
        Callers.anAdmin(), payment, RefundScope.part(usd("110.00")), "Asked nicely");

    assertThat(fixture.payer.told()).containsExactly("paid", "refunded 110.00 of 550.00");
    assertThat(fixture.disputes.find("dp_1"))
        .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(DisputeStatus.WON));
  }

  @Test
  void R37_what_a_bank_took_is_kept_as_a_refund_by_the_bank() {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.LOST);

    fixture.tell("evt_1", "charge.dispute.closed", "dp_1");

    assertThat(fixture.refunds.findByProviderId("dp_1"))
        .hasValueSatisfying(
            taken -> {
              assertThat(taken.amount()).isEqualTo(usd("550.00"));
              assertThat(taken.status()).isEqualTo(RefundStatus.SUCCEEDED);
            });
    assertThat(fixture.disputes.find("dp_1"))
        .hasValueSatisfying(it -> assertThat(it.taken()).isEqualTo(usd("550.00")));
  }

  @Test
  void R37_a_refund_made_at_the_provider_that_failed_there_is_none() {
    PaymentId payment = fixture.paid();
    fixture.provider.give(
        fixture.intentOf(payment),
        new ProviderRefund(
            "re_1", usd("110.00"), RefundStatus.FAILED, Optional.empty(), Optional.of("declined")));

    fixture.tell("evt_1", "charge.refunded", fixture.intentOf(payment));

    assertThat(fixture.refunds.all()).isEmpty();
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("550.00"));
  }

  @Test
  void R37_more_than_is_left_counts_at_once_unless_a_refund_on_its_way_may_be_it() {
    PaymentId payment = fixture.paid();
    String intent = fixture.intentOf(payment);
    fixture.provider.is(Mood.MUTE);
    fixture.granting.refund(Callers.anAdmin(), payment, RefundScope.part(usd("100.00")), "Damaged");
    fixture.provider.is(Mood.FINE);
    ProviderRefund all =
        new ProviderRefund(
            "re_1", usd("550.00"), RefundStatus.SUCCEEDED, Optional.empty(), Optional.empty());

    fixture.settling.seeRefunds(intent, List.of(all));
    assertThat(fixture.payment(payment).refunded()).as("it waits").isEqualTo(usd("0.00"));

    fixture.settling.seeRefunds(
        intent,
        List.of(
            new ProviderRefund(
                "re_2",
                usd("450.00"),
                RefundStatus.SUCCEEDED,
                Optional.empty(),
                Optional.empty())));
    assertThat(fixture.payment(payment).refunded())
        .as("just what is left")
        .isEqualTo(usd("450.00"));
  }

  @Test
  void R34_what_is_owed_and_cannot_be_asked_for_yet_is_on_its_way() {
    PaymentId payment = fixture.requested();
    String intent = fixture.intentOf(payment);
    fixture.payer.refuses();
    fixture.provider.become(intent, PaymentStatus.SUCCEEDED, Optional.empty());
    fixture.provider.meanwhile(() -> fixture.provider.is(Mood.AWAY));

    fixture.tell("evt_1", "payment_intent.succeeded", intent);

    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("550.00"));
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("0.00"));
  }

  @Test
  void an_event_of_a_payment_that_is_not_ours_changes_nothing() {
    fixture.provider.put(
        new Intent(
            "pi_other",
            "secret",
            PaymentStatus.SUCCEEDED,
            usd("550.00"),
            Optional.of(PaymentId.next()),
            Optional.empty()));

    fixture.tell("evt_1", "payment_intent.succeeded", "pi_other");
    fixture.tell("evt_2", "charge.refunded", "pi_other");

    assertThat(fixture.payer.told()).isEmpty();
    assertThat(fixture.ledger.entries()).isEmpty();
  }

  private PaymentId paidAtTheProvider() {
    PaymentId payment = fixture.requested();
    fixture.provider.become(fixture.intentOf(payment), PaymentStatus.SUCCEEDED, Optional.empty());
    return payment;
  }
}
