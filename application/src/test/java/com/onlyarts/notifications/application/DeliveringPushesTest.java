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
  private final NotificationsFixture fixture = new NotificationsFixture();
  private final PersonId ada = fixture.called("ada");

  DeliveringPushesTest() {
    fixture.pushes.register(ada, SessionId.next(), aBrowser(), fixture.clock.instant(), 20);
  }

  @Test
  void R83_what_is_queued_is_sent_once_outside_any_transaction() {
    fixture.pushes.add(ada, aMessage(), fixture.clock.instant());

    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    assertThat(fixture.delivering.deliverSome()).isZero();
    assertThat(fixture.service.sent()).hasSize(1);
  }

  @Test
  void a_browser_its_service_does_not_know_any_more_is_removed() {
    fixture.service.answering(_ -> new Answer.Gone());
    fixture.pushes.add(ada, aMessage(), fixture.clock.instant());
    fixture.delivering.deliverSome();
    assertThat(fixture.pushes.of(ada)).isEmpty();
  }

  @Test
  void what_fails_is_tried_again_with_growing_pauses_and_given_up_in_the_end() {
    fixture.service.answering(_ -> new Answer.Failed("503"));
    fixture.pushes.add(ada, aMessage(), fixture.clock.instant());
    fixture.delivering.deliverSome();
    assertThat(fixture.delivering.deliverSome()).isZero();

    fixture.clock.advance(Duration.ofSeconds(5));
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    for (int hours = 0; hours < 30; hours++) {
      fixture.clock.advance(Duration.ofHours(1));
      fixture.delivering.deliverSome();
    }
    assertThat(fixture.service.sent()).hasSize(10);
    assertThat(fixture.pushes.of(ada)).as("the browser itself stays").hasSize(1);
  }

  @Test
  void the_pause_a_service_asks_for_is_kept_for_everything_to_it_but_not_for_days() {
    fixture.service.answering(_ -> new Answer.Busy(Optional.of(Duration.ofSeconds(90))));
    fixture.pushes.add(ada, aMessage(), fixture.clock.instant());
    fixture.delivering.deliverSome();
    fixture.clock.advance(Duration.ofSeconds(89));
    assertThat(fixture.delivering.deliverSome()).isZero();

    fixture.service.answering(_ -> new Answer.Busy(Optional.of(Duration.ofDays(365))));
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    fixture.service.answering(_ -> new Answer.Taken());
    fixture.clock.advance(Duration.ofHours(6));
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
  }

  @Test
  void what_is_refused_for_good_is_not_sent_again_and_a_bug_of_ours_is_a_failure_like_others() {
    fixture.service.answering(_ -> new Answer.Refused("413"));
    fixture.pushes.add(ada, aMessage(), fixture.clock.instant());
    fixture.delivering.deliverSome();
    fixture.service.answering(
        _ -> {
          throw new IllegalStateException("a bug");
        });
    fixture.pushes.add(ada, aMessage(), fixture.clock.instant());
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    fixture.service.answering(_ -> new Answer.Taken());
    fixture.clock.advance(Duration.ofSeconds(5));

    assertThat(fixture.delivering.deliverSome()).as("the second one alone").isEqualTo(1);
  }
}
