package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the platform owes goes back sooner or later, and banks that take money by themselves leave
 * the books right (R37, R38).
 */
class OwedRefundsTest {
  private final PayingFixture fixture = new PayingFixture();
  private final PaymentId payment = fixture.paid();

  @Test
  void R37_what_is_owed_while_the_bank_disputes_the_payment_is_written_down_and_given_later() {
    bankSays("dp_1", "50.00", DisputeStatus.OPEN);

    RefundId owed = owe("110.00");
    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));
    assertThat(fixture.refunds.find(owed))
        .hasValueSatisfying(refund -> assertThat(refund.status()).isEqualTo(RefundStatus.PENDING));

    bankSays("dp_1", "50.00", DisputeStatus.WON);
    fixture.refunding.settlePending(fixture.job("refunds"));

    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("110.00"));
  }

  @Test
  void R37_an_automatic_refund_that_fails_is_owed_and_tried_again_ever_later() {
    fixture.provider.is(Mood.MEAN);
    owe("110.00");
    assertThat(fixture.refunds.all())
        .hasSize(2)
        .extracting(refund -> refund.status())
        .containsExactlyInAnyOrder(RefundStatus.FAILED, RefundStatus.PENDING);
    fixture.clock.advance(Duration.ofMinutes(9));
    fixture.refunding.settlePending(fixture.job("refunds"));
    assertThat(fixture.refunds.all()).as("not due").hasSize(2);
    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));
    assertThat(fixture.refunds.all()).hasSize(3);
    fixture.provider.is(Mood.FINE);
    fixture.clock.advance(Duration.ofMinutes(19));
    fixture.refunding.settlePending(fixture.job("refunds"));
    assertThat(fixture.payment(payment).refunded()).as("twice as long").isEqualTo(usd("0.00"));

    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));

    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("110.00"));
    assertThat(fixture.provider.refundsAt(fixture.intentOf(payment))).hasSize(1);
  }

  @Test
  void R37_what_a_bank_returns_of_a_thing_that_stays_called_off_is_given_again_for_a_month() {
    fixture.payer.staysCalledOff();
    owe("550.00");

    for (int pause : List.of(1, 2, 4, 8, 16)) {
      fixture.clock.advance(Duration.ofDays(3));
      fixture.returned(payment);
      assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("550.00"));
      fixture.clock.advance(Duration.ofDays(pause).minusSeconds(1));
      fixture.refunding.settlePending(fixture.job("refunds"));
      assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("0.00"));
      fixture.clock.advance(Duration.ofSeconds(1));
      fixture.refunding.settlePending(fixture.job("refunds"));
      assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("550.00"));
    }
    fixture.returned(payment);

    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("0.00"));
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("0.00"));
    assertThat(fixture.refunds.all())
        .filteredOn(refund -> refund.status() == RefundStatus.FAILED)
        .as("each came back, the last one too")
        .hasSize(6);
    assertThat(balance(LedgerAccount.UNCLAIMED)).as("held for its payer").isEqualTo(usd("550.00"));
    assertThat(balance(LedgerAccount.PROVIDER)).isEqualTo(usd("-550.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("0.00"));
    assertThat(
            fixture
                .failedItems
                .list(Optional.of("payments.unclaimed-refunds"), PageRequest.first(10))
                .rows())
        .singleElement()
        .satisfies(item -> assertThat(item.last().next()).isEmpty());
  }

  @Test
  void R37_what_a_bank_returns_of_a_thing_that_is_taken_up_again_is_owed_to_nobody() {
    owe("550.00");

    fixture.returned(payment);

    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("0.00"));
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("550.00"));
    assertThat(fixture.refunds.all()).hasSize(1);
  }

  @Test
  void R38_a_pending_refund_that_fails_after_a_dispute_took_everything_leaves_the_books_right() {
    fixture.provider.is(Mood.MUTE);
    RefundId pending = owe("100.00");
    fixture.provider.is(Mood.FINE);
    bankSays("dp_1", "550.00", DisputeStatus.LOST);
    assertThat(balance(LedgerAccount.PROVIDER))
        .as("the bank has taken all of it")
        .isEqualTo(usd("0.00"));
    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("450.00"));

    fixture.settling.refundRefused(payment, pending, "charge_disputed");

    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("550.00"));
    assertThat(balance(LedgerAccount.PROVIDER)).isEqualTo(usd("0.00"));
    assertThat(balance(LedgerAccount.FEES)).isEqualTo(usd("0.00"));
    assertThat(balance(LedgerAccount.TAX)).isEqualTo(usd("0.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("0.00"));
    assertThat(fixture.refunds.all())
        .as("nothing is left to owe")
        .noneMatch(refund -> refund.status() == RefundStatus.PENDING);
    assertThat(fixture.payer.told()).last().isEqualTo("refunded 550.00 of 550.00");
  }

  @Test
  void R38_a_refund_that_went_although_a_dispute_took_everything_is_the_platforms_loss() {
    fixture.provider.is(Mood.MUTE);
    owe("100.00");
    fixture.provider.is(Mood.FINE);
    bankSays("dp_1", "550.00", DisputeStatus.LOST);

    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));

    assertThat(balance(LedgerAccount.PROVIDER)).isEqualTo(usd("100.00"));
    assertThat(balance(LedgerAccount.FEES)).isEqualTo(usd("-100.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("0.00"));
  }

  @Test
  void R37_what_is_owed_again_is_on_its_way_at_once() {
    fixture.provider.is(Mood.MEAN);

    owe("110.00");

    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("110.00"));
    assertThat(fixture.payment(payment).refundable()).isEqualTo(usd("440.00"));
  }

  @Test
  void R37_what_an_admin_asked_for_and_failed_is_not_tried_again_by_itself() {
    fixture.provider.is(Mood.MEAN);

    fixture.granting.refund(Callers.anAdmin(), payment, RefundScope.part(usd("110.00")), "Damaged");

    assertThat(fixture.refunds.all()).hasSize(1);
    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("0.00"));
  }

  @Test
  void R37_what_lies_at_the_provider_already_is_taken_in_and_not_asked_for_again() {
    fixture.provider.is(Mood.MUTE);
    RefundId owed = owe("110.00");
    fixture.provider.is(Mood.FINE);
    fixture.provider.give(
        fixture.intentOf(payment),
        new ProviderRefund(
            fixture.provider.refundsAt(fixture.intentOf(payment)).getFirst().id(),
            usd("110.00"),
            RefundStatus.PENDING,
            Optional.of(owed),
            Optional.empty()));

    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.refunding.settlePending(fixture.job("refunds"));

    assertThat(fixture.refunds.find(owed))
        .hasValueSatisfying(
            refund -> {
              assertThat(refund.status()).isEqualTo(RefundStatus.PENDING);
              assertThat(refund.providerId()).isPresent();
            });
    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("0.00"));
  }

  @Test
  void R38_what_a_failed_refund_leaves_is_taken_for_a_lost_dispute_and_kept_with_it() {
    fixture.provider.is(Mood.MUTE);
    RefundId pending = owe("100.00");
    fixture.provider.is(Mood.FINE);
    bankSays("dp_1", "550.00", DisputeStatus.LOST);
    assertThat(fixture.disputes.find("dp_1").orElseThrow().untaken()).isEqualTo(usd("100.00"));

    fixture.settling.refundRefused(payment, pending, "charge_disputed");

    assertThat(fixture.disputes.find("dp_1").orElseThrow().untaken()).isEqualTo(usd("0.00"));
    assertThat(fixture.refunds.findByProviderId("dp_1:" + pending.value())).isPresent();
  }

  @Test
  void R37_what_the_provider_says_later_did_not_go_is_owed_again() {
    fixture.provider.is(Mood.MUTE);
    RefundId pending = owe("110.00");
    fixture.provider.is(Mood.FINE);

    providerSays(fixture.intentOf(payment), pending, RefundStatus.FAILED);

    assertThat(fixture.refunds.find(pending).orElseThrow().status()).isEqualTo(RefundStatus.FAILED);
    assertThat(fixture.refunds.all()).hasSize(2);
    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("110.00"));
  }

  @Test
  void R37_what_the_provider_says_has_gone_is_not_owed_again() {
    fixture.provider.is(Mood.MUTE);
    RefundId pending = owe("110.00");
    fixture.provider.is(Mood.FINE);

    providerSays(fixture.intentOf(payment), pending, RefundStatus.SUCCEEDED);

    assertThat(fixture.refunds.all()).hasSize(1);
    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("110.00"));
    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("0.00"));
  }

  @Test
  void R37_a_refund_that_is_said_to_be_of_another_payment_leaves_that_one_as_it_is() {
    fixture.provider.is(Mood.MUTE);
    RefundId pending = owe("110.00");
    fixture.provider.is(Mood.FINE);
    PaymentId other = fixture.paid();

    providerSays(fixture.intentOf(other), pending, RefundStatus.SUCCEEDED);

    assertThat(fixture.refunds.find(pending).orElseThrow().status())
        .isEqualTo(RefundStatus.PENDING);
    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("0.00"));
    assertThat(fixture.payment(other).refunded()).isEqualTo(usd("110.00"));
  }

  @Test
  void R37_what_a_bank_returns_of_named_lines_is_owed_of_these_lines() {
    fixture.payer.staysCalledOff();
    RefundScope named = RefundScope.lines(Map.of(fixture.line, usd("110.00")));
    carryOut(named);

    fixture.returned(payment);

    assertThat(fixture.refunds.all())
        .filteredOn(refund -> refund.status() == RefundStatus.PENDING)
        .singleElement()
        .satisfies(refund -> assertThat(refund.scope()).isEqualTo(named));
  }

  @Test
  void R115_a_thing_is_locked_before_anything_is_taken_in_of_its_payment() {
    UUID thing = fixture.payment(payment).terms().subject().id();
    assertThat(fixture.payer.locked()).as("it was paid").containsOnly(thing);
    int before = fixture.payer.locked().size();

    owe("110.00");
    int refunded = fixture.payer.locked().size();
    bankSays("dp_1", "50.00", DisputeStatus.OPEN);

    assertThat(refunded).isGreaterThan(before);
    assertThat(fixture.payer.locked()).hasSizeGreaterThan(refunded).containsOnly(thing);
  }

  @Test
  void R115_a_thing_is_locked_before_a_refusal_is_taken_in() {
    fixture.provider.is(Mood.MUTE);
    RefundId pending = owe("110.00");
    int before = fixture.payer.locked().size();

    fixture.settling.refundRefused(payment, pending, "charge_disputed");

    assertThat(fixture.payer.locked()).hasSize(before + 1);
  }

  @Test
  void R37_a_part_that_a_bank_returns_is_owed_as_that_part() {
    fixture.payer.staysCalledOff();
    owe("110.00");

    fixture.returned(payment);

    assertThat(fixture.payment(payment).refunding()).isEqualTo(usd("110.00"));
  }

  /** Of the refund it knows of the intent, or of a new one. */
  private void providerSays(String intent, RefundId ours, RefundStatus status) {
    String name =
        fixture.provider.refundsAt(intent).stream()
            .map(ProviderRefund::id)
            .findFirst()
            .orElse("re_new");
    fixture.provider.give(
        intent,
        new ProviderRefund(name, usd("110.00"), status, Optional.of(ours), Optional.empty()));
    fixture.tell("evt_" + status, "charge.refunded", intent);
  }

  private RefundId owe(String amount) {
    return carryOut(RefundScope.part(usd(amount)));
  }

  private RefundId carryOut(RefundScope scope) {
    RefundId owed =
        fixture
            .transactions
            .inTransaction(() -> fixture.refunding.decide(payment, scope, "It was cancelled"))
            .orElseThrow();
    fixture.refunding.carryOut(owed);
    return owed;
  }

  private void bankSays(String name, String amount, DisputeStatus status) {
    fixture.disputed(payment, name, amount, status);
    fixture.tell("evt_" + name + status, "charge.dispute.updated", name);
  }

  private Money balance(LedgerAccount account) {
    return fixture.ledger.balanceOf(account).orElse(usd("0.00"));
  }
}
