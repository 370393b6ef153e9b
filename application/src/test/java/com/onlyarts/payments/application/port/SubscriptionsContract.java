package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Subscriptions} must do, the fake and the real one alike. */
public abstract class SubscriptionsContract {

  protected abstract Subscriptions subscriptions();

  /** Somebody: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  @Test
  void a_subscription_and_what_becomes_of_it_is_kept() {
    Subscription requested = requestedBy(aPerson());
    assertThat(subscriptions().add(requested)).isTrue();
    assertThat(subscriptions().lock(requested.id())).contains(requested);

    Subscription active = requested.as(seen(requested, SubscriptionStatus.ACTIVE));
    subscriptions().save(active);
    assertThat(subscriptions().lock(requested.id())).contains(active);
    assertThat(subscriptions().latestOf(requested.person(), "sandbox")).contains(active);
    assertThat(subscriptions().latestOf(requested.person(), "stripe")).isEmpty();
    assertThat(subscriptions().lock(SubscriptionId.next())).isEmpty();
  }

  @Test
  void a_person_has_one_at_a_time() {
    Subscription first = requestedBy(aPerson());
    Subscription second = requestedBy(first.person());
    assertThat(subscriptions().add(first)).isTrue();
    assertThat(subscriptions().add(second)).isFalse();

    subscriptions().save(first.givenUp());

    assertThat(subscriptions().lock(first.id())).contains(first.givenUp());
    assertThat(subscriptions().add(second)).isTrue();
    assertThat(subscriptions().latestOf(first.person(), "sandbox")).contains(second);
  }

  @Test
  void those_the_provider_has_not_answered_are_found_once_they_are_old_enough() {
    Subscription waiting = requestedBy(aPerson());
    Subscription answered = requestedBy(aPerson());
    subscriptions().add(waiting);
    subscriptions().add(answered);
    subscriptions().save(answered.as(seen(answered, SubscriptionStatus.INCOMPLETE)));

    assertThat(subscriptions().requested("sandbox", NOON.plusSeconds(1), 99)).contains(waiting).doesNotContain(answered);
    assertThat(subscriptions().requested("sandbox", NOON, 99)).isEmpty();
    assertThat(subscriptions().requested("stripe", NOON.plusSeconds(1), 99)).isEmpty();
  }

  private static Subscription requestedBy(PersonId person) {
    return Subscription.request(SubscriptionId.next(), person, "sandbox", "cus_1", Tier.PRO, NOON);
  }

  private static SeenSubscription seen(Subscription subscription, SubscriptionStatus status) {
    return new SeenSubscription(
        "sub_" + subscription.id().value(),
        status,
        Tier.PRO,
        Optional.of(Tier.PREMIUM),
        true,
        Optional.of(NOON),
        Optional.of("pi_1_secret_1"),
        Optional.of(subscription.id()));
  }
}
