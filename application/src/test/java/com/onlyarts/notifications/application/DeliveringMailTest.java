package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.PasswordResetRequested;
import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.notifications.application.port.MailTransport.Answer;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.application.port.Suppressions.Suppression;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.SuppressionId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveringMailTest {
  private final MailFixture fixture = new MailFixture();
  private final PersonId mira = fixture.person("mira");
  private final MailKey welcome = new MailKey("person_registered/" + mira.value());

  @Test
  void R83_a_mail_goes_out_once_under_its_key_however_often_it_is_written() {
    register(mira);
    register(mira);

    assertThat(fixture.delivered())
        .singleElement()
        .extracting(OutgoingMail::key)
        .isEqualTo(welcome);
    assertThat(fixture.transport.taken().getFirst().to())
        .isEqualTo(new MailAddress("mira@example.com"));
    assertThat(fixture.mails.outcomeOf(welcome.text())).contains(Outcome.DONE);
  }

  @Test
  void R83_after_a_lost_answer_the_mail_is_sent_again_under_the_same_key() {
    register(mira);
    fixture.transport.answers(new Answer.Unknown("time-out"));
    fixture.delivered();
    assertThat(fixture.mails.outcomeOf(welcome.text())).isEmpty();

    fixture.clock.advance(DeliveringMail.RETRIES.after(1));

    assertThat(fixture.delivered()).hasSize(1);
    assertThat(fixture.transport.tried())
        .extracting(OutgoingMail::key)
        .containsExactly(welcome, welcome);
  }

  @Test
  void a_mail_is_tried_twelve_times_and_then_parked() {
    register(mira);
    for (int i = 0; i < DeliveringMail.RETRIES.tries(); i++) {
      fixture.transport.answers(new Answer.Unknown("away for mira@example.com"));
      fixture.delivered();
      fixture.clock.advance(Duration.ofHours(1));
    }

    assertThat(fixture.delivered()).isEmpty();
    assertThat(fixture.mails.outcomeOf(welcome.text())).contains(Outcome.PARKED);
    assertThat(fixture.mails.remarkOf(welcome.text())).isEqualTo("away for ***");
    assertThat(fixture.transport.tried()).hasSize(DeliveringMail.RETRIES.tries());
  }

  @Test
  void the_tries_of_a_mail_lie_within_the_day_for_which_carriers_know_a_key() {
    var all = Duration.ZERO;
    for (int tried = 1; !DeliveringMail.RETRIES.isOver(tried); tried++) {
      all = all.plus(DeliveringMail.RETRIES.after(tried));
    }
    assertThat(all).isBetween(Duration.ofHours(2), Duration.ofHours(20));
  }

  @Test
  void a_newsletter_lets_every_other_mail_go_first() {
    MailAddress reader = new MailAddress("reader@example.com");
    fixture.reads(reader);
    fixture.sending.send(
        new Caller(fixture.person("admin"), SessionId.next(), Role.ADMIN),
        "News",
        "Three *new* artists");
    fixture.sending.addressWaiting();
    register(mira);

    assertThat(fixture.delivered())
        .extracting(OutgoingMail::to)
        .endsWith(new MailAddress("mira@example.com"), reader);
  }

  @Test
  void a_busy_carrier_is_left_alone_and_no_mail_is_blamed() {
    register(mira);
    register(fixture.person("ada"));
    fixture.transport.answers(new Answer.Busy(Duration.ofSeconds(30)));
    fixture.delivered();
    fixture.clock.advance(Duration.ofSeconds(29));
    fixture.delivered();
    assertThat(fixture.transport.tried()).hasSize(1);

    fixture.clock.advance(Duration.ofSeconds(1));

    assertThat(fixture.delivered()).hasSize(2);
  }

  @Test
  void what_the_carrier_refuses_for_good_is_not_tried_again() {
    register(mira);
    fixture.transport.answers(new Answer.Refused("invalid address"));
    fixture.delivered();
    fixture.clock.advance(Duration.ofDays(1));

    assertThat(fixture.delivered()).isEmpty();
    assertThat(fixture.mails.outcomeOf(welcome.text())).contains(Outcome.REFUSED);
  }

  @Test
  void nobody_gets_mail_who_left_or_is_suppressed_or_switched_it_off() {
    PersonId gone = PersonId.next();
    register(gone);
    register(mira);
    fixture.suppressions.add(
        new Suppression(
            SuppressionId.next(),
            new MailAddress("mira@example.com"),
            Reason.BOUNCED,
            Optional.empty(),
            fixture.clock.instant()));
    PersonId ada = fixture.person("ada");
    fixture.preferences.set(
        ada, NotificationType.COMMISSION, new ChannelPreferences(true, true, false));
    queue(MailTemplate.COMMISSION_UPDATE, new MailKey("commission_moved/1"), ada);
    queue(MailTemplate.ORDER_CONFIRMATION, new MailKey("order_paid/1"), ada);

    assertThat(fixture.delivered())
        .extracting(OutgoingMail::key)
        .containsExactly(new MailKey("order_paid/1"));
  }

  @Test
  void R16_a_reset_mail_gets_its_link_when_it_is_sent_and_goes_only_to_whom_has_an_account() {
    fixture.hears(new PasswordResetRequested("Mira@Example.com", fixture.clock.instant()));
    fixture.hears(new PasswordResetRequested("nobody@example.com", fixture.clock.instant()));
    assertThat(fixture.mails.all()).hasSize(2).noneMatch(mail -> mail.facts().containsKey("link"));

    assertThat(fixture.delivered())
        .singleElement()
        .satisfies(outgoingMail -> assertThat(outgoingMail.sheet().text()).contains("#token="));
  }

  @Test
  void R16_whoever_asks_again_within_a_minute_has_a_mail_already_and_a_late_one_is_not_sent() {
    fixture.hears(new PasswordResetRequested("mira@example.com", fixture.clock.instant()));
    fixture.hears(
        new PasswordResetRequested("mira@example.com", fixture.clock.instant().plusSeconds(30)));
    assertThat(fixture.mails.all()).hasSize(1);

    fixture.clock.advance(Duration.ofMinutes(31));

    assertThat(fixture.delivered()).isEmpty();
  }

  private void queue(MailTemplate template, MailKey key, PersonId to) {
    fixture.mails.add(
        new Mail(key, template, new Addressee.Somebody(to), Map.of(), Optional.empty()));
  }

  private void register(PersonId person) {
    fixture.hears(new PersonRegistered(person, "mira", Role.USER, fixture.clock.instant()));
  }
}
