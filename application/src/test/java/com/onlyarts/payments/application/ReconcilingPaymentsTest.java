package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.FakeSubscriptionProvider;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the provider does and no event tells of is found all the same (R36). */
class ReconcilingPaymentsTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void R36_refunds_made_at_the_provider_are_found_on_payments_long_final_however_many_there_are() {
    var payments = Stream.generate(fixture::paid).limit(5).toList();
    payments.forEach(
        payment ->
            fixture.provider.give(
                fixture.intentOf(payment),
                byHand("re_" + payment.value(), RefundStatus.SUCCEEDED)));
    fixture.clock.advance(Duration.ofDays(400));

    fixture.reconciling.refunds(fixture.job("refunds"));
    fixture.reconciling.refunds(fixture.job("refunds"));

    assertThat(payments)
        .allSatisfy(
            payment -> assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("110.00")));
    assertThat(fixture.payer.told()).filteredOn("refunded 110.00 of 550.00"::equals).hasSize(5);
    assertThat(fixture.failedItems.waiting("refunds")).isZero();
  }

  @Test
  void R37_a_refund_the_bank_has_returned_is_found_and_undoes_what_it_did() {
    PaymentId payment = fixture.paid();
    fixture.granting.refund(
        Callers.anAdmin(), payment, RefundScope.part(usd("110.00")), "Arrived damaged");
    ProviderRefund given = fixture.provider.refundsAt(fixture.intentOf(payment)).getFirst();
    fixture.provider.give(
        fixture.intentOf(payment),
        new ProviderRefund(
            given.id(),
            given.amount(),
            RefundStatus.FAILED,
            given.ours(),
            Optional.of("expired_card")));

    fixture.reconciling.refunds(fixture.job("refunds"));

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.FAILED);
    assertThat(fixture.payer.told())
        .containsExactly("paid", "refunded 110.00 of 550.00", "refund returned, 0.00 of 550.00");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void R36_disputes_are_found_and_so_is_what_the_bank_decides() {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);
    fixture.disputed(payment, "dp_2", "50.00", DisputeStatus.OPEN);

    fixture.reconciling.disputes(fixture.job("disputes"));

    assertThat(fixture.disputes.of(payment)).hasSize(2);
    assertRefused(
        new PaymentDisputed(payment),
        () ->
            fixture.granting.refund(
                Callers.anAdmin(), payment, RefundScope.rest(), "Asked nicely"));

    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.WON);
    fixture.clock.advance(Duration.ofDays(1));
    fixture.reconciling.openDisputes(fixture.job("open"));
    assertRefused(
        new PaymentDisputed(payment),
        () ->
            fixture.granting.refund(
                Callers.anAdmin(), payment, RefundScope.rest(), "One is open still"));

    fixture.disputed(payment, "dp_2", "50.00", DisputeStatus.WON);
    fixture.clock.advance(Duration.ofDays(1));
    fixture.reconciling.openDisputes(fixture.job("open"));

    assertThat(fixture.payment(payment).isDisputed()).isFalse();
  }

  @Test
  void R36_a_dispute_that_is_looked_at_stays_decided_when_an_older_word_comes_late() {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.LOST);
    fixture.tell("evt_2", "charge.dispute.closed", "dp_1");
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);

    fixture.tell("evt_1", "charge.dispute.created", "dp_1");

    assertThat(fixture.payment(payment).isDisputed()).isFalse();
    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("550.00"));
  }

  @Test
  void R36_a_slow_look_at_a_dispute_does_not_overwrite_what_was_taken_in_meanwhile() {
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);
    fixture.provider.meanwhile(
        () -> {
          fixture.disputed(payment, "dp_1", "550.00", DisputeStatus.WON);
          fixture.tell("evt_2", "charge.dispute.closed", "dp_1");
        });

    fixture.tell("evt_1", "charge.dispute.created", "dp_1");

    assertThat(fixture.payment(payment).isDisputed()).isFalse();
  }

  @Test
  void R36_a_slow_look_at_a_subscription_does_not_overwrite_a_newer_one() {
    Subscription subscription = fixture.subscribing.subscribe(fixture.buyer, Tier.PREMIUM, "pm_x");
    String name = FakeSubscriptionProvider.idOf(subscription);
    fixture.subscriptionProvider.meanwhile(
        () -> {
          fixture.subscriptionProvider.become(name, SubscriptionStatus.PAST_DUE);
          fixture.tell("evt_2", "customer.subscription.updated", name);
        });

    fixture.tell("evt_1", "customer.subscription.updated", name);

    assertThat(fixture.subscribing.show(fixture.buyer).status())
        .isEqualTo(SubscriptionStatus.PAST_DUE);
  }

  @Test
  void R36_the_answer_to_an_act_does_not_overwrite_what_was_taken_in_before_it_arrived() {
    Subscription subscription = fixture.subscribing.subscribe(fixture.buyer, Tier.PREMIUM, "pm_x");
    String name = FakeSubscriptionProvider.idOf(subscription);
    fixture.subscriptionProvider.meanwhile(
        () -> {
          fixture.subscriptionProvider.become(name, SubscriptionStatus.PAST_DUE);
          fixture.tell("evt_2", "customer.subscription.updated", name);
        });

    fixture.subscribing.cancel(fixture.buyer);

    assertThat(fixture.subscribing.show(fixture.buyer).status())
        .isEqualTo(SubscriptionStatus.PAST_DUE);
  }

  @Test
  void R36_a_slow_look_at_an_account_does_not_overwrite_a_newer_one() {
    fixture.onboarded();
    String account = "acct_" + fixture.artist.value();
    fixture.payoutProvider.barred(account);
    fixture.payoutProvider.meanwhile(
        () -> {
          fixture.payoutProvider.onboard(account);
          fixture.tell("evt_2", "account.updated", account);
          fixture.payoutProvider.barred(account);
          fixture.tell("evt_3", "account.updated", account);
          fixture.payoutProvider.onboard(account);
          fixture.tell("evt_4", "account.updated", account);
        });

    fixture.tell("evt_1", "account.updated", account);

    assertThat(fixture.payoutAccounts.find(fixture.artist, "stripe"))
        .hasValueSatisfying(kept -> assertThat(kept.payable()).isTrue());
  }

  @Test
  void R36_every_running_subscription_is_looked_at_daily_with_what_was_paid_for_it() {
    var people = Stream.generate(Callers::aUser).limit(120).toList();
    people.forEach(
        person -> {
          Subscription subscription = fixture.subscribing.subscribe(person, Tier.PRO, "pm_x");
          fixture.subscriptionProvider.become(
              FakeSubscriptionProvider.idOf(subscription), SubscriptionStatus.UNPAID);
        });
    Subscription first = fixture.subscribing.show(people.getFirst());
    fixture.subscriptionProvider.bill(
        new ProviderInvoice(
            "in_1", usd("19.00"), Optional.of(FakeSubscriptionProvider.idOf(first))));
    fixture.subscriptionEvents.lookAfterRunning(fixture.job("running"));
    assertThat(fixture.subscribing.show(people.getLast()).status())
        .as("looked at just now")
        .isEqualTo(SubscriptionStatus.ACTIVE);

    fixture.clock.advance(Duration.ofDays(1));
    fixture.subscriptionEvents.lookAfterRunning(fixture.job("running"));
    fixture.subscriptionEvents.lookAfterRunning(fixture.job("running"));

    assertThat(people)
        .allSatisfy(
            person -> assertThat(fixture.memberships.tierOf(person.person())).isEqualTo("free"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.SUBSCRIPTIONS)).contains(usd("19.00"));
  }

  @Test
  void one_subscription_that_is_not_understood_does_not_stop_those_behind_it() {
    Subscription odd = fixture.subscribing.subscribe(fixture.buyer, Tier.PRO, "pm_x");
    var bob = Callers.aUser();
    Subscription plain = fixture.subscribing.subscribe(bob, Tier.PRO, "pm_x");
    fixture.subscriptionProvider.confuse(FakeSubscriptionProvider.idOf(odd));
    fixture.subscriptionProvider.become(
        FakeSubscriptionProvider.idOf(plain), SubscriptionStatus.PAST_DUE);
    fixture.clock.advance(Duration.ofDays(1));

    fixture.subscriptionEvents.lookAfterRunning(fixture.job("running"));

    assertThat(fixture.subscribing.show(bob).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
    assertThat(fixture.failedItems.waiting("running")).isEqualTo(1);
  }

  @Test
  void R36_a_payout_that_the_bank_sends_back_days_after_it_had_it_is_found() {
    fixture.earned();
    fixture.requesting.request(fixture.onboarded(), Optional.empty());
    fixture.payoutProvider.become(fixture.onlyPayout(), State.PAID, Optional.empty());
    fixture.clock.advance(Duration.ofHours(2));
    fixture.carrying.lookAfterSent(fixture.job("sent"));
    fixture.payoutProvider.become(
        fixture.onlyPayout(), State.FAILED, Optional.of("account_closed"));

    fixture.clock.advance(Duration.ofDays(3));
    fixture.carrying.lookAfterPaid(fixture.job("paid"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void a_payment_of_another_amount_is_told_and_does_not_stop_those_behind_it() {
    PaymentId odd = fixture.requested();
    PaymentId plain = fixture.requested();
    fixture.provider.become(fixture.intentOf(plain), PaymentStatus.SUCCEEDED, Optional.empty());
    fixture.provider.put(
        new Intent(
            fixture.intentOf(odd),
            "secret",
            PaymentStatus.SUCCEEDED,
            usd("5.50"),
            Optional.of(odd),
            Optional.empty()));
    fixture.clock.advance(Duration.ofHours(2));

    fixture.following.lookAfterUnsettled(fixture.job("unsettled"));

    assertThat(fixture.payment(plain).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(fixture.payment(odd).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
    assertThat(fixture.failedItems.waiting("unsettled")).isEqualTo(1);
  }

  @Test
  void R36_reading_the_lists_goes_on_where_it_ended_when_the_provider_was_away() {
    fixture.provider.is(Mood.AWAY);
    fixture.reconciling.refunds(fixture.job("refunds"));
    fixture.provider.is(Mood.FINE);
    PaymentId payment = fixture.paid();
    fixture.provider.give(fixture.intentOf(payment), byHand("re_1", RefundStatus.SUCCEEDED));

    fixture.reconciling.refunds(fixture.job("refunds"));

    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("110.00"));
  }

  @Test
  void R36_what_the_provider_did_for_others_is_none_of_ours() {
    fixture.provider.give("pi_of_another_shop", byHand("re_1", RefundStatus.SUCCEEDED));
    fixture.provider.dispute(
        new ProviderDispute(
            "dp_1",
            Optional.of("pi_of_another_shop"),
            usd("50.00"),
            DisputeStatus.OPEN,
            Optional.empty(),
            fixture.clock.instant(),
            Optional.empty()));

    fixture.reconciling.refunds(fixture.job("refunds"));
    fixture.reconciling.disputes(fixture.job("disputes"));

    assertThat(fixture.refunds.all()).isEmpty();
    assertThat(fixture.failedItems.waiting("refunds")).isZero();
    assertThat(fixture.failedItems.waiting("disputes")).isZero();
  }

  private static ProviderRefund byHand(String name, RefundStatus status) {
    return new ProviderRefund(name, usd("110.00"), status, Optional.empty(), Optional.empty());
  }
}
