package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.InMemoryProviderKeys;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.sandbox.LocalStripe;
import com.onlyarts.payments.sandbox.LocalStripe.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeSubscriptionsTest {
  private final LocalStripe local = new LocalStripe();
  private final StripeSettings settings =
      new StripeSettings(
          "stripe",
          "sk_test_x",
          "whsec_x",
          local.address(),
          Duration.ofSeconds(2),
          Duration.ofMillis(300),
          Duration.ofMillis(1));
  private final ProviderCalls calls =
      ProviderCalls.within(Duration.ofMinutes(1), "stripe", Clock.systemUTC());
  private final InMemoryProviderKeys keys = new InMemoryProviderKeys();
  private final StripeSubscriptions stripe =
      new StripeSubscriptions(
          settings, calls, keys, Map.of(Tier.PREMIUM, "price_premium", Tier.PRO, "price_pro"));
  private final Subscription wanted =
      Subscription.request(
          SubscriptionId.next(), PersonId.next(), "stripe", "cus_1", Tier.PREMIUM, NOON);

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void a_subscription_is_started_once_under_its_key_and_says_whose_it_is() {
    ProviderSubscription started = done(stripe.start(wanted, "pm_card_visa"));

    assertThat(done(stripe.start(wanted, "pm_card_visa"))).isEqualTo(started);
    assertThat(started)
        .isEqualTo(
            new ProviderSubscription(
                started.id(),
                SubscriptionStatus.ACTIVE,
                Tier.PREMIUM,
                Optional.empty(),
                false,
                started.periodEnd(),
                Optional.empty(),
                Optional.of(wanted.id())));
    assertThat(local.requests().getFirst().key())
        .contains("subscription:%s:create".formatted(wanted.id().value()));
    assertThat(local.requests().getFirst().form())
        .containsEntry("items[0][price]", "price_premium")
        .containsEntry("payment_behavior", "allow_incomplete")
        .containsEntry("default_payment_method", "pm_card_visa");
    assertThat(local.count("subscription")).isEqualTo(1);
  }

  @Test
  void one_that_needs_the_customer_has_a_client_secret() {
    ProviderSubscription started = done(stripe.start(wanted, "pm_card_authenticationRequired"));

    assertThat(started.status()).isEqualTo(SubscriptionStatus.INCOMPLETE);
    assertThat(started.clientSecret().orElseThrow()).matches("pi_\\w{24}_secret_\\w{24}");
  }

  @Test
  void what_was_unknown_is_found_by_our_name() {
    assertThat(done(stripe.find(wanted))).isEmpty();
    local.next(Fault.SLOW_AFTER_COMMIT);
    assertThat(stripe.start(wanted, "pm_card_visa")).isInstanceOf(Unknown.class);

    assertThat(done(stripe.find(wanted)))
        .map(ProviderSubscription::status)
        .contains(SubscriptionStatus.ACTIVE);
  }

  @Test
  void more_is_billed_at_once_and_refused_if_it_is_not_paid() {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();

    assertThat(done(stripe.upgrade(id, Tier.PRO, ProviderAttemptId.next())).tier())
        .isEqualTo(Tier.PRO);

    assertThat(local.requests().getLast().form())
        .containsEntry("proration_behavior", "always_invoice")
        .containsEntry("payment_behavior", "error_if_incomplete")
        .containsEntry("items[0][price]", "price_pro");
    assertThat(stripe.upgrade("sub_nobodys", Tier.PRO, ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.NO_SUCH_THING, "resource_missing"));
  }

  @Test
  void less_is_billed_next_and_the_tier_kept_until_then() {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();
    stripe.upgrade(id, Tier.PRO, ProviderAttemptId.next());

    ProviderSubscription less = done(stripe.settleFor(id, Tier.PREMIUM, ProviderAttemptId.next()));
    assertThat(less.tier()).isEqualTo(Tier.PRO);
    assertThat(less.nextTier()).contains(Tier.PREMIUM);
    assertThat(local.requests().getLast().form())
        .containsEntry("proration_behavior", "none")
        .containsEntry("items[0][price]", "price_premium");
    assertThat(done(stripe.settleFor(id, Tier.PRO, ProviderAttemptId.next())).nextTier()).isEmpty();
    stripe.settleFor(id, Tier.PREMIUM, ProviderAttemptId.next());

    local.endPeriod(id);

    assertThat(done(stripe.subscription(id)).tier()).isEqualTo(Tier.PREMIUM);
    assertThat(done(stripe.subscription(id)).nextTier()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "trialing, ACTIVE",
    "past_due, PAST_DUE",
    "unpaid, UNPAID",
    "paused, UNPAID",
    "canceled, ENDED",
    "incomplete_expired, ENDED"
  })
  void stripes_states_are_ours(String theirs, SubscriptionStatus ours) {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();
    local.put(local.thing(id).put("status", theirs));

    assertThat(done(stripe.subscription(id)).status()).isEqualTo(ours);
  }

  @Test
  void it_ends_with_its_period_or_at_once() {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();

    assertThat(done(stripe.endWithPeriod(id, true, ProviderAttemptId.next())).cancelling())
        .isTrue();
    assertThat(done(stripe.endWithPeriod(id, false, ProviderAttemptId.next())).cancelling())
        .isFalse();
    assertThat(done(stripe.end(id, ProviderAttemptId.next())).status())
        .isEqualTo(SubscriptionStatus.ENDED);
  }

  @Test
  void an_invoice_says_what_was_paid_for_which_subscription() {
    local.putInvoice("in_1", 900, "sub_1");

    assertThat(done(stripe.invoice("in_1")))
        .isEqualTo(new ProviderInvoice("in_1", usd("9.00"), Optional.of("sub_1")));
  }

  @Test
  void it_is_known_by_what_was_written_on_it_when_tiers_cost_something_else_by_now() {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();
    StripeSubscriptions later =
        new StripeSubscriptions(
            settings,
            calls,
            keys,
            Map.of(Tier.PREMIUM, "price_of_today", Tier.PRO, "price_premium"));

    assertThat(done(later.subscription(id)).ours()).contains(wanted.id());
    assertThat(done(later.subscription(id)).tier()).isEqualTo(Tier.PREMIUM);
    assertThat(local.requests().getFirst().form())
        .containsEntry("metadata[person_id]", wanted.person().value().toString())
        .containsEntry("metadata[tier]", "premium");

    done(later.upgrade(id, Tier.PRO, ProviderAttemptId.next()));
    assertThat(done(stripe.subscription(id)).tier())
        .as("the price of premium is that of pro now")
        .isEqualTo(Tier.PRO);
  }

  @Test
  void one_of_a_price_nobody_knows_is_not_understood_unless_it_is_over() {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();
    ObjectNode bare = local.thing(id);
    ((ObjectNode) bare.path("metadata")).remove(List.of("tier", "tier_price"));
    local.put(bare);
    StripeSubscriptions later = new StripeSubscriptions(settings, calls, keys, Map.of());

    assertThat(later.subscription(id))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.isNotUnderstood()).isTrue());
    local.put(local.thing(id).put("status", "canceled"));
    assertThat(done(later.subscription(id)).status()).isEqualTo(SubscriptionStatus.ENDED);
  }

  @Test
  void a_state_that_is_new_to_us_is_not_understood() {
    String id = done(stripe.start(wanted, "pm_card_visa")).id();
    local.put(local.thing(id).put("status", "hibernating"));

    assertThat(stripe.subscription(id))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.isNotUnderstood()).isTrue());
  }

  @Test
  void R36_what_was_paid_for_a_subscription_is_listed() {
    local.putInvoice("in_1", 900, "sub_1");
    local.putInvoice("in_2", 900, "sub_2");

    assertThat(done(stripe.paidInvoicesOf("sub_1")))
        .containsExactly(new ProviderInvoice("in_1", usd("9.00"), Optional.of("sub_1")));
  }

  @Test
  void a_tier_without_a_price_cannot_be_had() {
    assertThat(
            new StripeSubscriptions(settings, calls, keys, Map.of()).start(wanted, "pm_card_visa"))
        .isEqualTo(new Refused<>(Reason.OTHER, "price_not_configured"));
  }

  private static <T> T done(ProviderResult<T> answer) {
    return ((Done<T>) answer).value();
  }
}
