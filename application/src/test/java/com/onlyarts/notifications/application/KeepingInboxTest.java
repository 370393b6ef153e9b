package com.onlyarts.notifications.application;

import static com.onlyarts.kernel.Refusals.assertInvalid;
import static com.onlyarts.kernel.Refusals.assertRefused;
import static com.onlyarts.notifications.application.NotificationsHouse.caller;
import static com.onlyarts.notifications.domain.PushFixture.PUBLIC_KEY;
import static com.onlyarts.notifications.domain.PushFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.NotificationsRejection.NotificationNotFound;
import com.onlyarts.notifications.domain.NotificationsRejection.PushSubscriptionNotFound;
import com.onlyarts.notifications.domain.Wishes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingInboxTest {
  private final NotificationsHouse house = new NotificationsHouse();
  private final PersonId ada = house.called("ada");
  private final PersonId bo = house.called("bo");

  @Test
  void R82_reading_counts_down_and_open_pages_hear_it() {
    NotificationId id = followedBy(bo);
    assertThat(house.inbox.unread(caller(ada))).isEqualTo(1);

    house.inbox.markRead(caller(ada), id);
    house.inbox.markRead(caller(ada), id);

    assertThat(house.inbox.unread(caller(ada))).isZero();
    assertThat(house.inbox.list(caller(ada), Optional.of(true), PageRequest.first(20)).page().rows()).isEmpty();
    assertThat(house.live.told().getLast().facts()).isEqualTo(Map.of("notifications", 0L));
  }

  @Test
  void R2_what_is_not_ones_own_is_not_there() {
    NotificationId id = followedBy(bo);
    assertRefused(new NotificationNotFound(id), () -> house.inbox.markRead(caller(bo), id));
    assertRefused(new NotificationNotFound(id), () -> house.inbox.remove(caller(bo), id));
    house.inbox.remove(caller(ada), id);
    assertRefused(new NotificationNotFound(id), () -> house.inbox.remove(caller(ada), id));
  }

  @Test
  void types_that_are_not_named_keep_their_wishes() {
    Wishes quietly = new Wishes(true, false, false);
    house.choosing.change(caller(ada), Map.of(NotificationType.LIKE, quietly));
    Map<NotificationType, Wishes> all = house.choosing.change(caller(ada), Map.of(NotificationType.BID, quietly));
    assertThat(all).containsEntry(NotificationType.LIKE, quietly).containsEntry(NotificationType.BID, quietly).hasSize(10);
    assertThat(house.choosing.all(caller(ada))).isEqualTo(all);
  }

  @Test
  void only_push_services_are_registered_and_only_ones_own_browsers_removed() {
    assertInvalid("endpoint", () -> house.browsers.register(caller(ada), "https://10.0.0.1/x", PUBLIC_KEY, SECRET));
    Browser browser = house.browsers.register(caller(ada), "https://push.example.com/x", PUBLIC_KEY, SECRET);
    assertThat(house.browsers.list(caller(ada))).containsExactly(browser);
    assertRefused(new PushSubscriptionNotFound(browser.id()), () -> house.browsers.remove(caller(bo), browser.id()));
    house.browsers.remove(caller(ada), browser.id());
    assertThat(house.browsers.list(caller(ada))).isEmpty();
    assertThat(house.browsers.publicKey()).isEqualTo(PUBLIC_KEY);
  }

  @Test
  void R19_nothing_is_kept_of_somebody_who_left() {
    followedBy(bo);
    house.browsers.register(caller(ada), "https://push.example.com/x", PUBLIC_KEY, SECRET);
    house.hears(() -> house.clearing.left(new AccountDeleted(ada, house.clock.instant())));
    assertThat(house.inboxOf(ada)).isEmpty();
    assertThat(house.browsers.list(caller(ada))).isEmpty();
  }

  @Test
  void after_ninety_days_an_old_fact_may_be_told_again() {
    house.inbox.markRead(caller(ada), followedBy(bo));
    house.clock.advance(Duration.ofDays(89));
    house.clearing.forgetFacts();
    followedBy(bo);
    assertThat(house.inboxOf(ada)).hasSize(1);

    house.clock.advance(Duration.ofDays(2));
    house.clearing.forgetFacts();
    followedBy(bo);
    assertThat(house.inboxOf(ada)).hasSize(2);
  }

  private NotificationId followedBy(PersonId follower) {
    house.hears(() -> house.people.followed(new PersonFollowed(follower, ada, SteppingClock.NOON)));
    return house.inboxOf(ada).getFirst().id();
  }
}
