package com.onlyarts.notifications.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.notifications.application.NotificationsFixture.caller;
import static com.onlyarts.notifications.domain.PushFixture.PUBLIC_KEY;
import static com.onlyarts.notifications.domain.PushFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.NotificationsRejection.NotificationNotFound;
import com.onlyarts.notifications.domain.NotificationsRejection.PushSubscriptionNotFound;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingInboxTest {
  private final NotificationsFixture fixture = new NotificationsFixture();
  private final PersonId ada = fixture.called("ada");
  private final PersonId bo = fixture.called("bo");

  @Test
  void R82_reading_counts_down_and_open_pages_hear_it() {
    NotificationId id = followedBy(bo);
    assertThat(fixture.inbox.unread(caller(ada))).isEqualTo(1);

    fixture.inbox.markRead(caller(ada), id);
    fixture.inbox.markRead(caller(ada), id);

    assertThat(fixture.inbox.unread(caller(ada))).isZero();
    assertThat(
            fixture.inbox.list(caller(ada), Optional.of(true), PageRequest.first(20)).page().rows())
        .isEmpty();
    assertThat(fixture.live.told().getLast().facts()).isEqualTo(Map.of("notifications", 0L));
  }

  @Test
  void R2_what_is_not_ones_own_is_not_there() {
    NotificationId id = followedBy(bo);
    assertRefused(new NotificationNotFound(id), () -> fixture.inbox.markRead(caller(bo), id));
    assertRefused(new NotificationNotFound(id), () -> fixture.inbox.remove(caller(bo), id));
    fixture.inbox.remove(caller(ada), id);
    assertRefused(new NotificationNotFound(id), () -> fixture.inbox.remove(caller(ada), id));
  }

  @Test
  void types_that_are_not_named_keep_their_wishes() {
    ChannelPreferences quietly = new ChannelPreferences(true, false, false);
    fixture.choosing.change(caller(ada), Map.of(NotificationType.LIKE, quietly));
    Map<NotificationType, ChannelPreferences> all =
        fixture.choosing.change(caller(ada), Map.of(NotificationType.BID, quietly));
    assertThat(all)
        .containsEntry(NotificationType.LIKE, quietly)
        .containsEntry(NotificationType.BID, quietly)
        .hasSize(10);
    assertThat(fixture.choosing.all(caller(ada))).isEqualTo(all);
  }

  @Test
  void only_push_services_are_registered_and_only_ones_own_browsers_removed() {
    assertInvalid(
        "endpoint",
        () -> fixture.browsers.register(caller(ada), "https://10.0.0.1/x", PUBLIC_KEY, SECRET));
    Browser browser =
        fixture.browsers.register(caller(ada), "https://push.example.com/x", PUBLIC_KEY, SECRET);
    assertThat(fixture.browsers.list(caller(ada))).containsExactly(browser);
    assertRefused(
        new PushSubscriptionNotFound(browser.id()),
        () -> fixture.browsers.remove(caller(bo), browser.id()));
    fixture.browsers.remove(caller(ada), browser.id());
    assertThat(fixture.browsers.list(caller(ada))).isEmpty();
    assertThat(fixture.browsers.publicKey()).isEqualTo(PUBLIC_KEY);
  }

  @Test
  void R19_nothing_is_kept_of_somebody_who_left() {
    followedBy(bo);
    fixture.browsers.register(caller(ada), "https://push.example.com/x", PUBLIC_KEY, SECRET);
    fixture.clearing.left(new AccountDeleted(ada, fixture.clock.instant()));
    assertThat(fixture.inboxOf(ada)).isEmpty();
    assertThat(fixture.browsers.list(caller(ada))).isEmpty();
  }

  @Test
  void after_ninety_days_an_old_fact_may_be_told_again() {
    fixture.inbox.markRead(caller(ada), followedBy(bo));
    fixture.clock.advance(Duration.ofDays(89));
    fixture.clearing.forgetFacts();
    followedBy(bo);
    assertThat(fixture.inboxOf(ada)).hasSize(1);

    fixture.clock.advance(Duration.ofDays(2));
    fixture.clearing.forgetFacts();
    followedBy(bo);
    assertThat(fixture.inboxOf(ada)).hasSize(2);
  }

  private NotificationId followedBy(PersonId follower) {
    fixture.hears(new PersonFollowed(follower, ada, SteppingClock.NOON));
    return fixture.inboxOf(ada).getFirst().id();
  }
}
