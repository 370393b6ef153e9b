package com.onlyarts.payments.application;

import static com.onlyarts.kernel.Refusals.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.application.port.PlayedProvider.Mood;
import com.onlyarts.payments.application.port.PlayedSubscriptions;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.Account;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.PayoutStatus;
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
  private final PaymentsHouse house = new PaymentsHouse();

  @Test
  void R36_refunds_made_at_the_provider_are_found_on_payments_long_final_however_many_there_are() {
    var payments = Stream.generate(house::paid).limit(5).toList();
    payments.forEach(payment -> house.provider.give(house.intentOf(payment), byHand("re_" + payment.value(), RefundStatus.SUCCEEDED)));
    house.clock.advance(Duration.ofDays(400));

    house.reconciling.refunds(house.job("refunds"));
    house.reconciling.refunds(house.job("refunds"));

    assertThat(payments).allSatisfy(payment -> assertThat(house.payment(payment).refunded()).isEqualTo(usd("110.00")));
    assertThat(house.payer.told()).filteredOn("refunded 110.00 of 550.00"::equals).hasSize(5);
    assertThat(house.failedItems.waiting("refunds")).isZero();
  }

  @Test
  void R37_a_refund_the_bank_has_returned_is_found_and_undoes_what_it_did() {
    PaymentId payment = house.paid();
    house.granting.refund(Callers.anAdmin(), payment, Optional.of(usd("110.00")), "Arrived damaged");
    ProviderRefund given = house.provider.refundsAt(house.intentOf(payment)).getFirst();
    house.provider.give(house.intentOf(payment), new ProviderRefund(given.id(), given.amount(), RefundStatus.FAILED, given.ours(), Optional.of("expired_card")));

    house.reconciling.refunds(house.job("refunds"));

    assertThat(house.onlyRefund().status()).isEqualTo(RefundStatus.FAILED);
    assertThat(house.payer.told()).containsExactly("paid", "refunded 110.00 of 550.00", "refund returned, 0.00 of 550.00");
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void R36_disputes_are_found_and_so_is_what_the_bank_decides() {
    PaymentId payment = house.paid();
    house.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);
    house.disputed(payment, "dp_2", "50.00", DisputeStatus.OPEN);

    house.reconciling.disputes(house.job("disputes"));

    assertThat(house.disputes.of(payment)).hasSize(2);
    assertRefused(new PaymentDisputed(payment), () -> house.granting.refund(Callers.anAdmin(), payment, Optional.empty(), "Asked nicely"));

    house.disputed(payment, "dp_1", "550.00", DisputeStatus.WON);
    house.clock.advance(Duration.ofDays(1));
    house.reconciling.openDisputes(house.job("open"));
    assertRefused(new PaymentDisputed(payment), () -> house.granting.refund(Callers.anAdmin(), payment, Optional.empty(), "One is open still"));

    house.disputed(payment, "dp_2", "50.00", DisputeStatus.WON);
    house.clock.advance(Duration.ofDays(1));
    house.reconciling.openDisputes(house.job("open"));

    assertThat(house.payment(payment).isDisputed()).isFalse();
  }

  @Test
  void R36_a_dispute_that_is_looked_at_stays_decided_when_an_older_word_comes_late() {
    PaymentId payment = house.paid();
    house.disputed(payment, "dp_1", "550.00", DisputeStatus.LOST);
    house.tell("evt_2", "charge.dispute.closed", "dp_1");
    house.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);

    house.tell("evt_1", "charge.dispute.created", "dp_1");

    assertThat(house.payment(payment).isDisputed()).isFalse();
    assertThat(house.payment(payment).refunded()).isEqualTo(usd("550.00"));
  }

  @Test
  void R36_a_slow_look_at_a_dispute_does_not_overwrite_what_was_taken_in_meanwhile() {
    PaymentId payment = house.paid();
    house.disputed(payment, "dp_1", "550.00", DisputeStatus.OPEN);
    house.provider.meanwhile(
        () -> {
          house.disputed(payment, "dp_1", "550.00", DisputeStatus.WON);
          house.tell("evt_2", "charge.dispute.closed", "dp_1");
        });

    house.tell("evt_1", "charge.dispute.created", "dp_1");

    assertThat(house.payment(payment).isDisputed()).isFalse();
  }

  @Test
  void R36_a_slow_look_at_a_subscription_does_not_overwrite_a_newer_one() {
    Subscription subscription = house.subscribing.subscribe(house.buyer, Tier.PREMIUM, "pm_x");
    String name = PlayedSubscriptions.idOf(subscription);
    house.subscriptionProvider.meanwhile(
        () -> {
          house.subscriptionProvider.become(name, SubscriptionStatus.PAST_DUE);
          house.tell("evt_2", "customer.subscription.updated", name);
        });

    house.tell("evt_1", "customer.subscription.updated", name);

    assertThat(house.subscribing.show(house.buyer).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
  }

  @Test
  void R36_the_answer_to_an_act_does_not_overwrite_what_was_taken_in_before_it_arrived() {
    Subscription subscription = house.subscribing.subscribe(house.buyer, Tier.PREMIUM, "pm_x");
    String name = PlayedSubscriptions.idOf(subscription);
    house.subscriptionProvider.meanwhile(
        () -> {
          house.subscriptionProvider.become(name, SubscriptionStatus.PAST_DUE);
          house.tell("evt_2", "customer.subscription.updated", name);
        });

    house.subscribing.cancel(house.buyer);

    assertThat(house.subscribing.show(house.buyer).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
  }

  @Test
  void R36_a_slow_look_at_an_account_does_not_overwrite_a_newer_one() {
    house.onboarded();
    String account = "acct_" + house.artist.value();
    house.payoutProvider.barred(account);
    house.payoutProvider.meanwhile(
        () -> {
          house.payoutProvider.onboard(account);
          house.tell("evt_2", "account.updated", account);
          house.payoutProvider.barred(account);
          house.tell("evt_3", "account.updated", account);
          house.payoutProvider.onboard(account);
          house.tell("evt_4", "account.updated", account);
        });

    house.tell("evt_1", "account.updated", account);

    assertThat(house.payoutAccounts.find(house.artist, "sandbox")).hasValueSatisfying(kept -> assertThat(kept.payable()).isTrue());
  }

  @Test
  void R36_every_running_subscription_is_looked_at_daily_with_what_was_paid_for_it() {
    var people = Stream.generate(Callers::aUser).limit(120).toList();
    people.forEach(
        person -> {
          Subscription subscription = house.subscribing.subscribe(person, Tier.PRO, "pm_x");
          house.subscriptionProvider.become(PlayedSubscriptions.idOf(subscription), SubscriptionStatus.UNPAID);
        });
    Subscription first = house.subscribing.show(people.getFirst());
    house.subscriptionProvider.bill(new ProviderInvoice("in_1", usd("19.00"), Optional.of(PlayedSubscriptions.idOf(first))));
    house.watchingSubscriptions.lookAfterRunning(house.job("running"));
    assertThat(house.subscribing.show(people.getLast()).status()).as("looked at just now").isEqualTo(SubscriptionStatus.ACTIVE);

    house.clock.advance(Duration.ofDays(1));
    house.watchingSubscriptions.lookAfterRunning(house.job("running"));
    house.watchingSubscriptions.lookAfterRunning(house.job("running"));

    assertThat(people).allSatisfy(person -> assertThat(house.memberships.tierOf(person.person())).isEqualTo("free"));
    assertThat(house.ledger.balanceOf(Account.SUBSCRIPTIONS)).contains(usd("19.00"));
  }

  @Test
  void one_subscription_that_is_not_understood_does_not_stop_those_behind_it() {
    Subscription odd = house.subscribing.subscribe(house.buyer, Tier.PRO, "pm_x");
    var bob = Callers.aUser();
    Subscription plain = house.subscribing.subscribe(bob, Tier.PRO, "pm_x");
    house.subscriptionProvider.confuse(PlayedSubscriptions.idOf(odd));
    house.subscriptionProvider.become(PlayedSubscriptions.idOf(plain), SubscriptionStatus.PAST_DUE);
    house.clock.advance(Duration.ofDays(1));

    house.watchingSubscriptions.lookAfterRunning(house.job("running"));

    assertThat(house.subscribing.show(bob).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
    assertThat(house.failedItems.waiting("running")).isEqualTo(1);
  }

  @Test
  void R36_a_payout_that_the_bank_sends_back_days_after_it_had_it_is_found() {
    house.earned();
    house.requesting.request(house.onboarded(), Optional.empty());
    house.payoutProvider.become(house.onlyPayout(), State.PAID, Optional.empty());
    house.clock.advance(Duration.ofHours(2));
    house.carrying.lookAfterSent(house.job("sent"));
    house.payoutProvider.become(house.onlyPayout(), State.FAILED, Optional.of("account_closed"));

    house.clock.advance(Duration.ofDays(3));
    house.carrying.lookAfterPaid(house.job("paid"));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void a_payment_of_another_amount_is_told_and_does_not_stop_those_behind_it() {
    PaymentId odd = house.requested();
    PaymentId plain = house.requested();
    house.provider.become(house.intentOf(plain), PaymentStatus.SUCCEEDED, Optional.empty());
    house.provider.put(
        new Intent(house.intentOf(odd), "secret", PaymentStatus.SUCCEEDED, usd("5.50"), Optional.of(odd), Optional.empty()));
    house.clock.advance(Duration.ofHours(2));

    house.following.lookAfterUnsettled(house.job("unsettled"));

    assertThat(house.payment(plain).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(house.payment(odd).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
    assertThat(house.failedItems.waiting("unsettled")).isEqualTo(1);
  }

  @Test
  void R36_reading_the_lists_goes_on_where_it_ended_when_the_provider_was_away() {
    house.provider.is(Mood.AWAY);
    house.reconciling.refunds(house.job("refunds"));
    house.provider.is(Mood.FINE);
    PaymentId payment = house.paid();
    house.provider.give(house.intentOf(payment), byHand("re_1", RefundStatus.SUCCEEDED));

    house.reconciling.refunds(house.job("refunds"));

    assertThat(house.payment(payment).refunded()).isEqualTo(usd("110.00"));
  }

  private static ProviderRefund byHand(String name, RefundStatus status) {
    return new ProviderRefund(name, usd("110.00"), status, Optional.empty(), Optional.empty());
  }
}
