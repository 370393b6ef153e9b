package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.domain.PushFixture.aBrowser;
import static com.onlyarts.notifications.domain.PushFixture.aBrowserAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.application.port.PushService.Answer;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveringPushesTest {
  private final NotificationsFixture fixture = new NotificationsFixture();
  private final PersonId ada = fixture.called("ada");

  DeliveringPushesTest() {
    fixture.subscriptions.register(ada, SessionId.next(), aBrowser(), fixture.clock.instant(), 20);
  }

  @Test
  void R83_what_is_queued_is_sent_once_outside_any_transaction() {
    queue(ada);

    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    assertThat(fixture.delivering.deliverSome()).isZero();
    assertThat(fixture.service.sent()).hasSize(1);
  }

  @Test
  void a_browser_its_service_does_not_know_any_more_is_removed() {
    fixture.service.answering(_ -> new Answer.Gone());
    queue(ada);
    fixture.delivering.deliverSome();
    assertThat(fixture.subscriptions.of(ada)).isEmpty();
  }

  @Test
  void what_fails_is_tried_again_with_growing_pauses_and_given_up_in_the_end() {
    fixture.service.answering(_ -> new Answer.Failed("503"));
    queue(ada);
    fixture.delivering.deliverSome();
    assertThat(fixture.delivering.deliverSome()).isZero();

    fixture.clock.advance(Duration.ofSeconds(5));
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    for (int hours = 0; hours < 30; hours++) {
      fixture.clock.advance(Duration.ofHours(1));
      fixture.delivering.deliverSome();
    }
    assertThat(fixture.service.sent()).hasSize(10);
    assertThat(fixture.subscriptions.of(ada)).as("the browser itself stays").hasSize(1);
  }

  @Test
  void the_pause_a_service_asks_for_is_kept_for_everything_to_it_but_not_for_days() {
    fixture.service.answering(_ -> new Answer.Busy(Optional.of(Duration.ofSeconds(90))));
    queue(ada);
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
  void nothing_else_is_sent_to_a_service_that_wants_a_pause_and_what_waits_for_it_was_not_tried() {
    fixture.subscriptions.register(
        ada, SessionId.next(), aBrowserAt("idle.example.com"), fixture.clock.instant(), 20);
    fixture.service.answering(
        delivery -> fixture.service.sent().size() == 1 ? busy() : new Answer.Taken());
    queue(ada);
    fixture.delivering.deliverSome();
    int sent = fixture.service.sent().size();
    queue(ada);

    fixture.delivering.deliverSome();
    assertThat(fixture.service.sent()).as("to the idle service").hasSize(sent + 1);

    fixture.clock.advance(Duration.ofSeconds(90));
    fixture.delivering.deliverSome();
    assertThat(fixture.service.sent()).as("both that waited").hasSize(sent + 3);
  }

  @Test
  void R13_what_is_stale_or_for_a_browser_that_is_somebody_elses_by_now_is_not_sent() {
    PushTarget target = aBrowser();
    PersonId bo = fixture.called("bo");
    fixture.subscriptions.register(bo, SessionId.next(), target, fixture.clock.instant(), 20);
    queue(bo);
    fixture.subscriptions.register(ada, SessionId.next(), target, fixture.clock.instant(), 20);
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);

    queue(ada);
    fixture.clock.advance(Duration.ofDays(1));
    assertThat(fixture.delivering.deliverSome()).isEqualTo(2);

    assertThat(fixture.service.sent()).isEmpty();
    assertThat(fixture.delivering.deliverSome()).as("they are forgotten").isZero();
  }

  private void queue(PersonId to) {
    Notification news =
        new Notification(
            NotificationId.next(),
            to,
            NotificationType.COMMENT,
            "New Comment",
            "ada commented on your artwork",
            "/artworks/1",
            Map.of(),
            Optional.empty(),
            1,
            fixture.clock.instant());
    fixture.pushes.queue(Map.of(news, List.of()), fixture.clock.instant());
  }

  private static Answer busy() {
    return new Answer.Busy(Optional.of(Duration.ofSeconds(90)));
  }

  @Test
  void what_is_refused_for_good_is_not_sent_again_and_a_bug_of_ours_is_a_failure_like_others() {
    fixture.service.answering(_ -> new Answer.Refused("413"));
    queue(ada);
    fixture.delivering.deliverSome();
    fixture.service.answering(
        _ -> {
          throw new IllegalStateException("a bug");
        });
    queue(ada);
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    fixture.service.answering(_ -> new Answer.Taken());
    fixture.clock.advance(Duration.ofSeconds(5));

    assertThat(fixture.delivering.deliverSome()).as("the second one alone").isEqualTo(1);
  }
}
