package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.payments.api.Charges.Cancellation;
import com.onlyarts.payments.application.port.FakePaymentProvider;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.FakePayoutProvider;
import com.onlyarts.payments.application.port.FakeSubscriptionProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.AlreadySubscribed;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The provider changes while there are things open at the one before. The new one is away in most
 * tests, so that whatever is asked of it by mistake fails.
 */
class ChangingProvidersTest {
  private final PayingFixture fixture = new PayingFixture();
  private final FakePaymentProvider later = new FakePaymentProvider("later", fixture.transactions);
  private final FakePayoutProvider laterPayouts =
      new FakePayoutProvider("later", fixture.transactions);
  private final FakeSubscriptionProvider laterSubscriptions =
      new FakeSubscriptionProvider("later", fixture.transactions);
  private final MoneyProviders<PaymentProvider> both =
      new MoneyProviders<>(later, List.of(fixture.provider));

  @Test
  void R37_a_refund_is_asked_of_the_provider_that_was_paid() {
    PaymentId payment = fixture.paid();
    later.is(Mood.AWAY);

    refunding(both).carryOut(owed(payment));

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(fixture.provider.refundsAt(fixture.intentOf(payment))).hasSize(1);
  }

  @Test
  void R37_one_whose_provider_is_not_set_up_waits_and_stops_nobody() {
    PaymentId payment = fixture.paid();
    RefundingPayments refunding = refunding(new MoneyProviders<>(later, List.of()));

    refunding.carryOut(owed(payment));
    fixture.clock.advance(Duration.ofMinutes(1));
    refunding.settlePending(fixture.job("refunds"));

    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.PENDING);
    assertThat(fixture.failedItems.waiting("refunds")).isEqualTo(1);
    assertThat(later.refundsAt(fixture.intentOf(payment))).isEmpty();
    fixture.clock.advance(Duration.ofMinutes(3));
    refunding(both).settlePending(fixture.job("refunds"));
    assertThat(fixture.onlyRefund().status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(fixture.failedItems.waiting("refunds")).isZero();
  }

  @Test
  void an_open_payment_is_paid_called_off_and_looked_after_where_it_was_opened() {
    PaymentId paid = fixture.requested();
    PaymentId calledOff = fixture.requested();
    PaymentId silent = fixture.requested();
    later.is(Mood.AWAY);
    PollingPayments polling = polling(both);

    new PayingBills(both, fixture.transactions, fixture.payments, polling, fixture.records)
        .confirm(fixture.buyer, fixture.intentOf(paid), Optional.of("pm_card_visa"));
    assertThat(charging(both).cancel(calledOff)).isEqualTo(Cancellation.CANCELLED);
    fixture.provider.become(fixture.intentOf(silent), PaymentStatus.SUCCEEDED, Optional.empty());
    fixture.clock.advance(Duration.ofHours(2));
    polling.lookAfterUnsettled(fixture.job("unsettled"));

    assertThat(fixture.payment(paid).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(fixture.payment(silent).status()).isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void a_payment_whose_provider_is_not_set_up_is_as_if_it_were_away() {
    PaymentId open = fixture.requested();

    assertRefused(
        new ServiceUnavailable("payment provider"),
        () -> charging(new MoneyProviders<>(later, List.of())).cancel(open));
    assertThat(fixture.payment(open).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
  }

  @Test
  void what_is_opened_after_the_change_is_the_new_providers() {
    PaymentId payment = fixture.opened(charging(both));
    fixture.provider.is(Mood.AWAY);

    charging(both).request(payment);

    assertThat(fixture.payment(payment).terms().provider()).isEqualTo("later");
    assertThat(fixture.payment(payment).status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
  }

  @Test
  void ways_to_pay_are_forgotten_by_whoever_keeps_them_and_kept_by_the_new_provider() {
    fixture.keeping.keep(fixture.buyer, "pm_before");
    KeepingPaymentMethods keeping =
        new KeepingPaymentMethods(
            both,
            fixture.customers,
            _ -> Optional.of("ada@example.com"),
            fixture.steps,
            fixture.subscriptions);
    keeping.keep(fixture.buyer, "pm_after");
    assertThat(keeping.list(fixture.buyer))
        .extracting(PaymentMethod::id)
        .containsExactly("pm_after", "pm_before");

    keeping.forget(fixture.buyer, "pm_before");

    assertThat(fixture.keeping.list(fixture.buyer)).isEmpty();
    assertThat(keeping.list(fixture.buyer))
        .extracting(PaymentMethod::id)
        .containsExactly("pm_after");
  }

  @Test
  void a_payout_is_followed_where_it_was_sent_and_the_next_goes_by_the_new_provider() {
    fixture.earned();
    Caller artist = fixture.onboarded();
    fixture.payoutProvider.is(Mood.MUTE);
    fixture.requesting.request(artist, Optional.of(usd("100.00")));
    fixture.payoutProvider.is(Mood.FINE);
    laterPayouts.is(Mood.AWAY);
    MoneyProviders<PayoutProvider> providers =
        new MoneyProviders<>(laterPayouts, List.of(fixture.payoutProvider));
    ExecutingPayouts executing =
        new ExecutingPayouts(
            providers,
            fixture.transactions,
            fixture.payouts,
            fixture.settlingPayouts,
            fixture.clock);

    fixture.clock.advance(Duration.ofMinutes(1));
    executing.settleOpen(fixture.job("payouts"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    laterPayouts.is(Mood.FINE);
    OpeningPayoutAccounts opening =
        new OpeningPayoutAccounts(providers, fixture.payoutAccounts, _ -> Optional.empty());
    assertThat(opening.payable(artist)).as("not known to the new one yet").isEmpty();
    opening.onboarding(artist);
    assertThat(fixture.payoutAccounts.find(artist.person(), "later")).isPresent();
  }

  @Test
  void a_subscription_is_changed_and_ended_where_it_began_and_stays_the_only_one() {
    fixture.subscribing.subscribe(fixture.buyer, Tier.PREMIUM, "pm_card_visa");
    laterSubscriptions.is(Mood.AWAY);
    SubscribingPeople subscribing = subscribing();

    assertThat(subscribing.change(fixture.buyer, Tier.PRO).tier()).isEqualTo(Tier.PRO);
    assertRefused(
        new AlreadySubscribed(Tier.PRO),
        () -> subscribing.subscribe(fixture.buyer, Tier.PRO, "pm_card_visa"));
    Subscription cancelled = subscribing.cancel(fixture.buyer);

    assertThat(cancelled.provider()).isEqualTo("stripe");
    assertThat(cancelled.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(cancelled.seen().orElseThrow().cancelling()).isTrue();
  }

  private SubscribingPeople subscribing() {
    MoneyProviders<SubscriptionProvider> providers =
        new MoneyProviders<>(laterSubscriptions, List.of(fixture.subscriptionProvider));
    return new SubscribingPeople(
        new Repeatable(fixture.transactions, fixture.steps),
        providers,
        fixture.subscriptions,
        fixture.keeping,
        new SubscriptionEventHandler(
            fixture.transactions,
            providers,
            fixture.subscriptions,
            fixture.settlingSubscriptions,
            fixture.clock),
        fixture.clock);
  }

  private RefundId owed(PaymentId payment) {
    return fixture.transactions.inTransaction(
        () -> fixture.refunding.decide(payment, RefundScope.rest(), "Sold out").orElseThrow());
  }

  private RefundingPayments refunding(MoneyProviders<PaymentProvider> providers) {
    return new RefundingPayments(
        providers,
        fixture.transactions,
        fixture.payments,
        fixture.refunds,
        fixture.settling,
        fixture.clock);
  }

  private PollingPayments polling(MoneyProviders<PaymentProvider> providers) {
    return new PollingPayments(
        providers, fixture.payments, fixture.settling, refunding(providers), fixture.clock);
  }

  private ChargingPayments charging(MoneyProviders<PaymentProvider> providers) {
    return new ChargingPayments(
        providers,
        fixture.transactions,
        fixture.payments,
        fixture.customers,
        polling(providers),
        fixture.clock);
  }
}
