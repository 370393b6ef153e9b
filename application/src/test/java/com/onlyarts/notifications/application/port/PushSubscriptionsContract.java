package com.onlyarts.notifications.application.port;

import static com.onlyarts.notifications.domain.PushFixture.aBrowser;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link PushSubscriptions} must do, the fake and the real one alike. */
public abstract class PushSubscriptionsContract {
  protected final Instant noon = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract PushSubscriptions subscriptions();

  /** Somebody who has an account. */
  protected abstract PersonId aPerson();

  /** A session of theirs, which goes on. */
  protected abstract SessionId inASession(PersonId person);

  protected abstract void end(SessionId session);

  @Test
  void a_browser_keeps_its_identity_and_belongs_to_whoever_registered_it_last() {
    PersonId ada = aPerson();
    PersonId bo = aPerson();
    PushTarget target = aBrowser();
    Browser first = subscriptions().register(ada, inASession(ada), target, noon, 20);

    Browser again = subscriptions().register(bo, inASession(bo), target, noon.plusSeconds(1), 20);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(subscriptions().of(ada)).isEmpty();
    assertThat(subscriptions().of(bo)).containsExactly(again);
    assertThat(subscriptions().target(first.id(), ada, noon))
        .as("what was for the other")
        .isEmpty();
    assertThat(subscriptions().target(first.id(), bo, noon)).contains(target);
  }

  @Test
  void the_longest_unseen_browser_goes_when_there_are_too_many() {
    PersonId ada = aPerson();
    Browser first = subscriptions().register(ada, inASession(ada), aBrowser(), noon, 2);
    Browser second =
        subscriptions().register(ada, inASession(ada), aBrowser(), noon.plusSeconds(1), 2);
    Browser third =
        subscriptions().register(ada, inASession(ada), aBrowser(), noon.plusSeconds(2), 2);

    assertThat(subscriptions().of(ada)).containsExactly(third, second);
    assertThat(subscriptions().remove(ada, first.id())).isFalse();
    assertThat(subscriptions().remove(aPerson(), second.id())).isFalse();
    assertThat(subscriptions().remove(ada, second.id())).isTrue();
    subscriptions().removeAllOf(ada);
    assertThat(subscriptions().of(ada)).isEmpty();
  }

  @Test
  void a_browser_is_reached_where_it_was_registered_until_it_is_gone() {
    PersonId ada = aPerson();
    PushTarget target = aBrowser();
    PushSubscriptionId id = subscriptions().register(ada, inASession(ada), target, noon, 20).id();
    assertThat(subscriptions().target(id, ada, noon)).contains(target);

    subscriptions().remove(id);

    assertThat(subscriptions().target(id, ada, noon)).isEmpty();
  }

  @Test
  void R13_a_browser_hears_nothing_once_the_session_is_over_in_which_it_was_registered() {
    PersonId ada = aPerson();
    SessionId there = inASession(ada);
    PushTarget leaving = aBrowser();
    PushTarget staying = aBrowser();
    Browser leaves = subscriptions().register(ada, there, leaving, noon, 20);
    Browser stays = subscriptions().register(ada, inASession(ada), staying, noon, 20);

    end(there);

    assertThat(subscriptions().target(leaves.id(), ada, noon)).as("what waited").isEmpty();
    assertThat(subscriptions().target(stays.id(), ada, noon)).contains(staying);
    assertThat(subscriptions().of(ada)).as("what comes later").containsExactly(stays);
    subscriptions().sweep();
    assertThat(subscriptions().of(ada)).containsExactly(stays);
    assertThat(subscriptions().register(ada, inASession(ada), leaving, noon, 20).id())
        .as("signed in again")
        .isNotEqualTo(stays.id());
    assertThat(subscriptions().of(ada)).hasSize(2);
  }
}
