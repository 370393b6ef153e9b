package com.onlyarts.notifications.application.port;

import static com.onlyarts.notifications.domain.PushFixture.aBrowser;
import static com.onlyarts.notifications.domain.PushFixture.aBrowserAt;
import static com.onlyarts.notifications.domain.PushFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushMessage;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PushSubscriptions} and {@link PushQueue} must do together, the fakes and the
 * real ones alike.
 */
public abstract class PushesContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  protected final Instant noon = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract PushSubscriptions subscriptions();

  protected abstract PushQueue queue();

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
    queue().add(ada, aMessage(), noon);

    Browser again = subscriptions().register(bo, inASession(bo), target, noon.plusSeconds(1), 20);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(subscriptions().of(ada)).isEmpty();
    assertThat(subscriptions().of(bo)).containsExactly(again);
    assertThat(claimedFor(target)).as("what was for the other").isEmpty();
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
  void a_message_waits_for_every_browser_and_is_held_by_one_until_its_lease_is_over() {
    PersonId ada = aPerson();
    PushTarget one = aBrowser();
    PushTarget other = aBrowser();
    subscriptions().register(ada, inASession(ada), one, noon, 20);
    subscriptions().register(ada, inASession(ada), other, noon, 20);
    PushMessage message = aMessage();
    queue().add(ada, message, noon);

    List<PushDelivery> claimed = claimedFor(one, other);
    assertThat(claimed).extracting(PushDelivery::message).containsExactly(message, message);
    assertThat(claimed).extracting(PushDelivery::target).containsExactlyInAnyOrder(one, other);
    assertThat(claimed)
        .extracting(PushDelivery::expiresAt)
        .containsOnly(noon.plus(Duration.ofDays(1)));
    assertThat(claimedFor(one, other)).as("held").isEmpty();
    assertThat(claimedFor(noon.plus(LEASE), one, other)).as("left behind").hasSize(2);
  }

  @Test
  void what_is_done_is_gone_what_failed_comes_again_and_what_is_stale_is_dropped() {
    PersonId ada = aPerson();
    PushTarget target = aBrowser();
    subscriptions().register(ada, inASession(ada), target, noon, 20);
    queue().add(ada, aMessage(), noon);
    queue().add(ada, aMessage(), noon);
    List<PushDelivery> claimed = claimedFor(target);

    queue().done(claimed.getFirst().id());
    queue().postpone(claimed.getLast().id(), noon.plusSeconds(5));

    assertThat(claimedFor(noon.plusSeconds(4), target)).isEmpty();
    assertThat(claimedFor(noon.plusSeconds(5), target))
        .singleElement()
        .satisfies(it -> assertThat(it.attempts()).isEqualTo(1));
    assertThat(claimedFor(noon.plus(Duration.ofDays(2)), target)).isEmpty();
  }

  @Test
  void a_pause_holds_for_everything_to_that_service() {
    PersonId ada = aPerson();
    PushTarget busy = aBrowserAt("busy-%s.example.com".formatted(ada.value()));
    PushTarget alsoBusy = aBrowserAt(busy.service());
    PushTarget idle = aBrowser();
    List.of(busy, alsoBusy, idle)
        .forEach(target -> subscriptions().register(ada, inASession(ada), target, noon, 20));
    queue().add(ada, aMessage(), noon);

    queue().pause(busy.service(), noon.plusSeconds(30));

    assertThat(claimedFor(busy, alsoBusy, idle))
        .extracting(PushDelivery::target)
        .containsExactly(idle);
    assertThat(claimedFor(noon.plusSeconds(30), busy, alsoBusy, idle)).hasSize(2);
  }

  @Test
  void a_browser_that_is_gone_takes_its_pushes_along() {
    PersonId ada = aPerson();
    PushTarget target = aBrowser();
    PushSubscriptionId id = subscriptions().register(ada, inASession(ada), target, noon, 20).id();
    queue().add(ada, aMessage(), noon);

    subscriptions().remove(id);

    assertThat(claimedFor(target)).isEmpty();
  }

  @Test
  void R13_a_browser_hears_nothing_once_the_session_is_over_in_which_it_was_registered() {
    PersonId ada = aPerson();
    SessionId there = inASession(ada);
    PushTarget leaving = aBrowser();
    PushTarget staying = aBrowser();
    subscriptions().register(ada, there, leaving, noon, 20);
    Browser stays = subscriptions().register(ada, inASession(ada), staying, noon, 20);
    queue().add(ada, aMessage(), noon);

    end(there);
    queue().add(ada, aMessage(), noon);

    assertThat(claimedFor(leaving, staying))
        .extracting(PushDelivery::target)
        .as("what waited, and what came later")
        .containsExactly(staying, staying);
    assertThat(subscriptions().of(ada)).containsExactly(stays);
    subscriptions().sweep();
    assertThat(subscriptions().of(ada)).containsExactly(stays);
    assertThat(subscriptions().register(ada, inASession(ada), leaving, noon, 20).id())
        .as("signed in again")
        .isNotEqualTo(stays.id());
    assertThat(subscriptions().of(ada)).hasSize(2);
  }

  private List<PushDelivery> claimedFor(PushTarget... targets) {
    return claimedFor(noon, targets);
  }

  private List<PushDelivery> claimedFor(Instant now, PushTarget... targets) {
    return queue().claim(now, LEASE, 1_000).stream()
        .filter(it -> List.of(targets).contains(it.target()))
        .toList();
  }
}
