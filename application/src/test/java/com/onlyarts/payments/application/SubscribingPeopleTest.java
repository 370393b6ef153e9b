package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.payments.api.SubscriptionChanged;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.FakeSubscriptionProvider;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentsRejection.AlreadySubscribed;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.PaymentsRejection.SubscriptionNotChangeable;
import com.onlyarts.payments.domain.PaymentsRejection.SubscriptionNotFound;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscribingPeopleTest {
  private final PayingFixture fixture = new PayingFixture();
  private final Caller ada = fixture.buyer;

  @Test
  void whoever_subscribes_has_the_tier_once_it_is_paid_for() {
    Subscription subscription = fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa");

    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("premium");
    assertThat(fixture.outbox.events())
        .containsExactly(
            new SubscriptionChanged(ada.person(), "premium", false, fixture.clock.instant()));
    assertRefused(
        new AlreadySubscribed(Tier.PREMIUM),
        () -> fixture.subscribing.subscribe(ada, Tier.PRO, "pm_card_visa"));
    assertInvalid("tier", () -> fixture.subscribing.change(ada, Tier.FREE));
  }

  @Test
  void R19_whoever_leaves_is_not_charged_again_and_no_card_is_kept() {
    fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa");
    fixture.keeping.keep(ada, "pm_2");
    ReleasingCustomers releasing =
        new ReleasingCustomers(fixture.customers, fixture.subscribing, fixture.clock);
    releasing.leave(ada.person());

    fixture.subscriptionProvider.is(Mood.AWAY);
    releasing.releaseLeaving(fixture.job("release"));
    assertThat(fixture.subscribing.show(ada).isOpen()).isTrue();
    fixture.subscriptionProvider.is(Mood.FINE);
    fixture.clock.advance(Duration.ofHours(2));
    releasing.releaseLeaving(fixture.job("release"));

    assertThat(fixture.subscribing.show(ada).status()).isEqualTo(SubscriptionStatus.ENDED);
    assertThat(fixture.keeping.list(ada)).isEmpty();
    assertThat(fixture.customers.leaving(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void R19_whose_subscription_has_ended_leaves_without_a_word_to_the_provider() {
    says(
        fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa"), SubscriptionStatus.ENDED);
    fixture.subscriptionProvider.is(Mood.MEAN);

    fixture.subscribing.release(ada.person());

    assertThat(fixture.keeping.list(ada)).isEmpty();
  }

  @Test
  void nothing_is_no_tier_to_pay_for() {
    assertInvalid("tier", () -> fixture.subscribing.subscribe(ada, Tier.FREE, "pm_card_visa"));
    assertThat(fixture.keeping.list(ada)).isEmpty();
  }

  @Test
  void R6_the_same_request_again_is_the_same_subscription() {
    Subscription first = subscribesUnder("a key");

    assertThat(subscribesUnder("a key"))
        .usingRecursiveComparison()
        .ignoringFields("revision")
        .isEqualTo(first);
  }

  @Test
  void R6_one_that_was_declined_has_left_nothing_behind_that_the_same_key_would_find() {
    fixture.subscriptionProvider.is(Mood.MEAN);
    assertRefused(new PaymentRefused("price_not_configured"), () -> subscribesUnder("a key"));
    fixture.subscriptionProvider.is(Mood.FINE);

    assertThat(subscribesUnder("a key").status()).isEqualTo(SubscriptionStatus.ACTIVE);
  }

  private Subscription subscribesUnder(String key) {
    return fixture.steps.remembering(
        new RequestKey(ada.person().value(), "createSubscription", key),
        () -> fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa"));
  }

  @Test
  void one_that_needs_the_customer_is_incomplete_until_its_event_comes() {
    Subscription subscription = fixture.subscribing.subscribe(ada, Tier.PRO, "pm_asks");
    assertThat(subscription.seen().flatMap(ProviderSubscription::clientSecret))
        .contains("pi_1_secret_1");
    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("free");

    says(subscription, SubscriptionStatus.ACTIVE);

    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("pro");
  }

  @Test
  void the_tier_is_kept_while_a_payment_is_past_due_and_lost_when_that_is_given_up() {
    Subscription subscription = fixture.subscribing.subscribe(ada, Tier.PRO, "pm_card_visa");

    says(subscription, SubscriptionStatus.PAST_DUE);
    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("pro");
    assertThat(fixture.outbox.events()).last().extracting("pastDue").isEqualTo(true);
    says(subscription, SubscriptionStatus.UNPAID);

    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("free");
    assertThat(fixture.subscribing.cancel(ada).status()).isEqualTo(SubscriptionStatus.ENDED);
    assertThat(fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa").status())
        .isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @Test
  void R38_each_paid_invoice_is_income_once() {
    Subscription subscription = fixture.subscribing.subscribe(ada, Tier.PRO, "pm_card_visa");
    fixture.subscriptionProvider.bill(
        new ProviderInvoice(
            "in_1", usd("19.00"), Optional.of(FakeSubscriptionProvider.idOf(subscription))));
    fixture.subscriptionProvider.bill(new ProviderInvoice("in_2", usd("5.00"), Optional.empty()));

    fixture.tell("evt_1", "invoice.paid", "in_1");
    fixture.tell("evt_2", "invoice.paid", "in_1");
    fixture.tell("evt_3", "invoice.paid", "in_2");

    assertThat(fixture.ledger.balanceOf(LedgerAccount.SUBSCRIPTIONS)).contains(usd("19.00"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.PROVIDER)).contains(usd("-19.00"));
  }

  @Test
  void more_is_had_at_once_and_less_with_the_next_period() {
    fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa");

    assertThat(fixture.subscribing.change(ada, Tier.PRO).tier()).isEqualTo(Tier.PRO);
    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("pro");
    assertThat(
            fixture
                .subscribing
                .change(ada, Tier.PREMIUM)
                .seen()
                .flatMap(ProviderSubscription::nextTier))
        .contains(Tier.PREMIUM);
    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("pro");
    assertThat(
            fixture
                .subscribing
                .change(ada, Tier.PRO)
                .seen()
                .flatMap(ProviderSubscription::nextTier))
        .isEmpty();
  }

  @Test
  void what_cannot_be_paid_changes_nothing() {
    fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa");
    fixture.subscriptionProvider.is(Mood.MEAN);

    assertRefused(
        new PaymentDeclined("card_declined"), () -> fixture.subscribing.change(ada, Tier.PRO));

    assertThat(fixture.subscribing.show(ada).tier()).isEqualTo(Tier.PREMIUM);
  }

  @Test
  void whoever_stops_keeps_the_period_and_may_think_better_of_it() {
    assertRefused(new SubscriptionNotFound(), () -> fixture.subscribing.show(ada));
    Subscription subscription = fixture.subscribing.subscribe(ada, Tier.PREMIUM, "pm_card_visa");

    assertThat(fixture.subscribing.cancel(ada).seen())
        .hasValueSatisfying(seen -> assertThat(seen.cancelling()).isTrue());
    assertThat(fixture.subscribing.resume(ada).seen())
        .hasValueSatisfying(seen -> assertThat(seen.cancelling()).isFalse());
    says(subscription, SubscriptionStatus.ENDED);

    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("free");
    assertRefused(
        new SubscriptionNotChangeable(SubscriptionStatus.ENDED),
        () -> fixture.subscribing.resume(ada));
  }

  @Test
  void what_the_provider_does_not_take_on_leaves_no_trace() {
    fixture.subscriptionProvider.is(Mood.MEAN);

    assertRefused(
        new PaymentRefused("price_not_configured"),
        () -> fixture.subscribing.subscribe(ada, Tier.PRO, "pm_card_visa"));

    fixture.subscriptionProvider.is(Mood.FINE);
    assertThat(fixture.subscribing.subscribe(ada, Tier.PRO, "pm_card_visa").status())
        .isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @Test
  void an_answer_that_was_lost_is_looked_for_and_what_never_arrived_is_given_up() {
    fixture.subscriptionProvider.is(Mood.MUTE);
    assertThatThrownBy(() -> fixture.subscribing.subscribe(ada, Tier.PRO, "pm_card_visa"))
        .isInstanceOf(Rejected.class);
    assertThat(fixture.subscribing.show(ada).status()).isEqualTo(SubscriptionStatus.REQUESTED);
    fixture.clock.advance(Duration.ofMinutes(2));
    fixture.subscriptionProvider.is(Mood.FINE);
    fixture.subscriptionEvents.settleRequested(fixture.job("requested"));
    assertThat(fixture.memberships.tierOf(ada.person())).isEqualTo("pro");

    Caller bob = Callers.aUser();
    fixture.subscriptionProvider.is(Mood.AWAY);
    assertThatThrownBy(() -> fixture.subscribing.subscribe(bob, Tier.PRO, "pm_card_visa"))
        .isInstanceOf(Rejected.class);
    fixture.clock.advance(Duration.ofMinutes(2));
    fixture.subscriptionEvents.settleRequested(fixture.job("requested"));
    assertThat(fixture.subscribing.show(bob).status())
        .as("the provider is away")
        .isEqualTo(SubscriptionStatus.REQUESTED);
    fixture.subscriptionProvider.is(Mood.FINE);
    fixture.subscriptionEvents.settleRequested(fixture.job("requested"));
    assertThat(fixture.subscribing.show(bob).status()).isEqualTo(SubscriptionStatus.ENDED);
  }

  private void says(Subscription subscription, SubscriptionStatus status) {
    fixture.subscriptionProvider.become(FakeSubscriptionProvider.idOf(subscription), status);
    fixture.tell(
        "evt_" + status,
        "customer.subscription.updated",
        FakeSubscriptionProvider.idOf(subscription));
  }
}
