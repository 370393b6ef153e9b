package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static com.onlyarts.payments.sandbox.SandboxFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.stripe.StripeSubscriptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxSubscriptionsTest {
  private final SandboxFixture fixture = new SandboxFixture();
  private final SteppingClock clock = fixture.clock;
  private final StripeSubscriptions sandbox = fixture.subscriptions;
  private final Subscription wanted =
      Subscription.request(
          SubscriptionId.next(),
          PersonId.next(),
          "sandbox",
          "cus_1",
          Tier.PREMIUM,
          clock.instant());

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void R40_a_subscription_is_started_once_and_renewed_when_its_period_ends() {
    ProviderSubscription started = done(sandbox.start(wanted, "pm_card_visa"));
    assertThat(done(sandbox.start(wanted, "pm_card_visa"))).isEqualTo(started);
    assertThat(started.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(done(sandbox.find(wanted))).contains(started);
    assertThat(billed()).containsExactly(usd("9.00"));

    fixture.sandbox.passTime();
    assertThat(billed()).as("not yet").isEmpty();
    clock.advance(Duration.ofDays(30));
    fixture.sandbox.passTime();
    fixture.sandbox.passTime();

    assertThat(billed()).containsExactly(usd("9.00"));
  }

  @Test
  void R40_a_card_that_asks_leaves_it_incomplete_until_the_browser_confirms() {
    ProviderSubscription started = done(sandbox.start(wanted, "pm_card_authenticationRequired"));
    assertThat(started.status()).isEqualTo(SubscriptionStatus.INCOMPLETE);
    String intent = started.clientSecret().orElseThrow().split("_secret_")[0];

    assertThat(confirm(intent, "pm_card_chargeDeclined"))
        .isEqualTo(new Refused<>(Reason.DECLINED, "card_declined"));
    assertThat(done(confirm(intent, "pm_card_authenticationRequired")).status())
        .isEqualTo(PaymentStatus.REQUIRES_ACTION);
    assertThat(done(confirm(intent, "pm_card_authenticationRequired")).status())
        .isEqualTo(PaymentStatus.SUCCEEDED);

    assertThat(done(sandbox.subscription(started.id())).status())
        .isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(billed()).containsExactly(usd("9.00"));
    assertThat(confirm(intent, "pm_card_visa")).isInstanceOf(Refused.class);
  }

  @Test
  void R40_one_that_is_never_completed_lapses() {
    String id = done(sandbox.start(wanted, "pm_card_chargeCustomerFail")).id();
    clock.advance(Duration.ofHours(23));

    fixture.sandbox.passTime();

    assertThat(done(sandbox.subscription(id)).status()).isEqualTo(SubscriptionStatus.ENDED);
  }

  @Test
  void R40_more_costs_the_rest_of_the_period_and_less_begins_with_the_next() {
    String id = done(sandbox.start(wanted, "pm_card_visa")).id();
    billed();
    clock.advance(Duration.ofDays(15));

    assertThat(done(sandbox.upgrade(id, Tier.PRO, ProviderAttemptId.next())).tier())
        .isEqualTo(Tier.PRO);
    assertThat(billed()).containsExactly(usd("5.00"));
    assertThat(done(sandbox.settleFor(id, Tier.PREMIUM, ProviderAttemptId.next())).nextTier())
        .contains(Tier.PREMIUM);
    clock.advance(Duration.ofDays(15));
    fixture.sandbox.passTime();

    assertThat(done(sandbox.subscription(id)).tier()).isEqualTo(Tier.PREMIUM);
    assertThat(billed()).containsExactly(usd("9.00"));
  }

  @Test
  void R40_a_renewal_that_fails_is_past_due_and_then_given_up() {
    String id = done(sandbox.start(wanted, TestCard.FAILS_LATER)).id();
    clock.advance(Duration.ofDays(30));
    fixture.sandbox.passTime();
    assertThat(done(sandbox.subscription(id)).status()).isEqualTo(SubscriptionStatus.PAST_DUE);

    clock.advance(Duration.ofDays(1));
    fixture.sandbox.passTime();

    assertThat(done(sandbox.subscription(id)).status()).isEqualTo(SubscriptionStatus.UNPAID);
    assertThat(sandbox.upgrade(id, Tier.PRO, ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.DECLINED, "card_declined"));
    assertThat(done(sandbox.end(id, ProviderAttemptId.next())).status())
        .isEqualTo(SubscriptionStatus.ENDED);
  }

  @Test
  void R40_one_that_is_to_end_ends_with_its_period_unless_it_goes_on() {
    String id = done(sandbox.start(wanted, "pm_card_visa")).id();
    sandbox.endWithPeriod(id, true, ProviderAttemptId.next());
    assertThat(done(sandbox.endWithPeriod(id, false, ProviderAttemptId.next())).cancelling())
        .isFalse();
    sandbox.endWithPeriod(id, true, ProviderAttemptId.next());
    clock.advance(Duration.ofDays(30));

    fixture.sandbox.passTime();

    assertThat(done(sandbox.subscription(id)).status()).isEqualTo(SubscriptionStatus.ENDED);
    assertThat(sandbox.endWithPeriod(id, false, ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.OTHER, "invalid_request"));
  }

  private ProviderResult<Intent> confirm(String intent, String method) {
    return fixture.payments.confirm(intent, method, ProviderAttemptId.next());
  }

  /** What was billed since it was last asked, by the events. */
  private List<Money> billed() {
    List<Money> paid = new ArrayList<>();
    for (ProviderEvent event : fixture.events()) {
      if (event.concern() instanceof Concern.OfInvoice(String invoice)) {
        assertThat(done(sandbox.invoice(invoice)).subscription())
            .isEqualTo(done(sandbox.find(wanted)).map(ProviderSubscription::id));
        paid.add(done(sandbox.invoice(invoice)).paid());
      }
    }
    return paid;
  }
}
