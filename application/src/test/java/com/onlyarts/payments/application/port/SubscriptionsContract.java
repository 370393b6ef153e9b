package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.Subscriptions.Unseen;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    subscriptions().save(active, NOON);
    assertThat(subscriptions().lock(requested.id())).contains(active);
    assertThat(subscriptions().latestOf(requested.person())).contains(active);
    assertThat(subscriptions().lock(SubscriptionId.next())).isEmpty();
  }

  @Test
  void a_person_has_one_at_a_time_at_whichever_provider() {
    Subscription first = requestedBy(aPerson());
    Subscription second =
        Subscription.request(
            SubscriptionId.next(), first.person(), "stripe", "cus_2", Tier.PRO, NOON);
    assertThat(subscriptions().add(first)).isTrue();
    assertThat(subscriptions().add(second)).isFalse();

    subscriptions().save(first.givenUp(), NOON);

    assertThat(subscriptions().lock(first.id())).contains(first.givenUp());
    assertThat(subscriptions().add(second)).isTrue();
    assertThat(subscriptions().latestOf(first.person())).contains(second);
  }

  @Test
  void those_the_provider_has_not_answered_are_found_once_they_are_old_enough() {
    Subscription waiting = requestedBy(aPerson());
    Subscription answered = requestedBy(aPerson());
    subscriptions().add(waiting);
    subscriptions().add(answered);
    subscriptions().save(answered.as(seen(answered, SubscriptionStatus.INCOMPLETE)), NOON);

    assertThat(subscriptions().requested(NOON.plusSeconds(1), Optional.empty(), 99))
        .contains(waiting)
        .doesNotContain(answered);
    assertThat(subscriptions().requested(NOON, Optional.empty(), 99)).isEmpty();
  }

  @Test
  void
      R36_running_ones_are_found_once_they_were_not_looked_at_for_a_while_the_longest_unseen_first() {
    Subscription older = running(NOON.minus(Duration.ofDays(4000)));
    Subscription newer = running(NOON.minus(Duration.ofDays(3999)));
    Subscription ended = requestedBy(aPerson());
    subscriptions().add(ended);
    subscriptions()
        .save(ended.as(seen(ended, SubscriptionStatus.ENDED)), NOON.minus(Duration.ofDays(4000)));
    Instant since = NOON.minus(Duration.ofDays(3998));

    List<Unseen> all = subscriptions().unseen(since, Optional.empty(), 99);
    assertThat(all)
        .extracting(Unseen::id)
        .containsSubsequence(older.id(), newer.id())
        .doesNotContain(ended.id());
    assertThat(subscriptions().unseen(since, Optional.of(all.getFirst()), 99))
        .containsExactlyElementsOf(all.subList(1, all.size()));
    assertThat(all.getFirst().provider()).isEqualTo("sandbox");
    assertThat(subscriptions().revisionOf("sandbox", "sub_" + older.id().value())).isEqualTo(1);
    assertThat(subscriptions().revisionOf("sandbox", "sub_nobodys")).isZero();

    subscriptions().save(older, NOON);
    subscriptions().save(newer, NOON);
    assertThat(subscriptions().unseen(since, Optional.empty(), 99))
        .extracting(Unseen::id)
        .doesNotContain(older.id());
  }

  private Subscription running(Instant lookedAt) {
    Subscription requested = requestedBy(aPerson());
    subscriptions().add(requested);
    Subscription running = requested.as(seen(requested, SubscriptionStatus.ACTIVE));
    subscriptions().save(running, lookedAt);
    return running;
  }

  private static Subscription requestedBy(PersonId person) {
    return Subscription.request(SubscriptionId.next(), person, "sandbox", "cus_1", Tier.PRO, NOON);
  }

  private static ProviderSubscription seen(Subscription subscription, SubscriptionStatus status) {
    return new ProviderSubscription(
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
