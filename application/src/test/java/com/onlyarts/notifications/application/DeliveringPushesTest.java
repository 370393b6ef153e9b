package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.domain.PushFixture.aBrowser;
import static com.onlyarts.notifications.domain.PushFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.application.port.PushService.Answer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveringPushesTest {
  private final NotificationsHouse house = new NotificationsHouse();
  private final PersonId ada = house.called("ada");

  DeliveringPushesTest() {
    house.pushes.register(ada, SessionId.next(), aBrowser(), house.clock.instant(), 20);
  }

  @Test
  void R83_what_is_queued_is_sent_once_outside_any_transaction() {
    house.pushes.add(ada, aMessage(), house.clock.instant());

    assertThat(house.delivering.deliverSome()).isEqualTo(1);
    assertThat(house.delivering.deliverSome()).isZero();
    assertThat(house.service.sent()).hasSize(1);
  }

  @Test
  void a_browser_its_service_does_not_know_any_more_is_removed() {
    house.service.answering(_ -> new Answer.Gone());
    house.pushes.add(ada, aMessage(), house.clock.instant());
    house.delivering.deliverSome();
    assertThat(house.pushes.of(ada)).isEmpty();
  }

  @Test
  void what_fails_is_tried_again_with_growing_pauses_and_given_up_in_the_end() {
    house.service.answering(_ -> new Answer.Failed("503"));
    house.pushes.add(ada, aMessage(), house.clock.instant());
    house.delivering.deliverSome();
    assertThat(house.delivering.deliverSome()).isZero();

    house.clock.advance(Duration.ofSeconds(5));
    assertThat(house.delivering.deliverSome()).isEqualTo(1);
    for (int hours = 0; hours < 30; hours++) {
      house.clock.advance(Duration.ofHours(1));
      house.delivering.deliverSome();
    }
    assertThat(house.service.sent()).hasSize(10);
    assertThat(house.pushes.of(ada)).as("the browser itself stays").hasSize(1);
  }

  @Test
  void the_pause_a_service_asks_for_is_kept_for_everything_to_it_but_not_for_days() {
    house.service.answering(_ -> new Answer.Busy(Optional.of(Duration.ofSeconds(90))));
    house.pushes.add(ada, aMessage(), house.clock.instant());
    house.delivering.deliverSome();
    house.clock.advance(Duration.ofSeconds(89));
    assertThat(house.delivering.deliverSome()).isZero();

    house.service.answering(_ -> new Answer.Busy(Optional.of(Duration.ofDays(365))));
    house.clock.advance(Duration.ofSeconds(1));
    assertThat(house.delivering.deliverSome()).isEqualTo(1);
    house.service.answering(_ -> new Answer.Taken());
    house.clock.advance(Duration.ofHours(6));
    assertThat(house.delivering.deliverSome()).isEqualTo(1);
  }

  @Test
  void what_is_refused_for_good_is_not_sent_again_and_a_bug_of_ours_is_a_failure_like_others() {
    house.service.answering(_ -> new Answer.Refused("413"));
    house.pushes.add(ada, aMessage(), house.clock.instant());
    house.delivering.deliverSome();
    house.service.answering(
        _ -> {
          throw new IllegalStateException("a bug");
        });
    house.pushes.add(ada, aMessage(), house.clock.instant());
    assertThat(house.delivering.deliverSome()).isEqualTo(1);
    house.service.answering(_ -> new Answer.Taken());
    house.clock.advance(Duration.ofSeconds(5));

    assertThat(house.delivering.deliverSome()).as("the second one alone").isEqualTo(1);
  }
}
