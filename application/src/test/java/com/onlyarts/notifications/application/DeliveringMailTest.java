package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.PasswordResetRequested;
import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.notifications.application.port.Letter;
import com.onlyarts.notifications.application.port.MailCarrier.Answer;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.application.port.Suppressions.Suppression;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailPatience;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.notifications.domain.SuppressionId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveringMailTest {
  private final MailHouse house = new MailHouse();
  private final PersonId mira = house.person("mira");
  private final MailKey welcome = MailKey.of("person_registered", mira.value());

  @Test
  void R83_a_mail_goes_out_once_under_its_key_however_often_it_is_written() {
    register(mira);
    register(mira);

    assertThat(house.delivered()).singleElement().extracting(Letter::key).isEqualTo(welcome);
    assertThat(house.carrier.taken().getFirst().to()).isEqualTo(new MailAddress("mira@example.com"));
    assertThat(house.mails.statusOf(welcome)).isEqualTo("sent");
  }

  @Test
  void R83_after_a_lost_answer_the_mail_is_sent_again_under_the_same_key() {
    register(mira);
    house.carrier.answers(new Answer.Unknown("time-out"));
    house.delivered();
    assertThat(house.mails.statusOf(welcome)).isEqualTo("waiting");

    house.clock.advance(MailPatience.after(1));

    assertThat(house.delivered()).hasSize(1);
    assertThat(house.carrier.tried()).extracting(Letter::key).containsExactly(welcome, welcome);
  }

  @Test
  void a_mail_is_tried_twelve_times_and_then_parked() {
    register(mira);
    for (int i = 0; i < MailPatience.ATTEMPTS; i++) {
      house.carrier.answers(new Answer.Unknown("away"));
      house.delivered();
      house.clock.advance(Duration.ofHours(1));
    }

    assertThat(house.delivered()).isEmpty();
    assertThat(house.mails.statusOf(welcome)).isEqualTo("parked");
    assertThat(house.carrier.tried()).hasSize(MailPatience.ATTEMPTS);
  }

  @Test
  void a_busy_carrier_is_left_alone_and_no_mail_is_blamed() {
    register(mira);
    register(house.person("ada"));
    house.carrier.answers(new Answer.Busy(Duration.ofSeconds(30)));
    house.delivered();
    house.clock.advance(Duration.ofSeconds(29));
    house.delivered();
    assertThat(house.carrier.tried()).hasSize(1);

    house.clock.advance(Duration.ofSeconds(1));

    assertThat(house.delivered()).hasSize(2);
  }

  @Test
  void what_the_carrier_refuses_for_good_is_not_tried_again() {
    register(mira);
    house.carrier.answers(new Answer.Refused("invalid address"));
    house.delivered();
    house.clock.advance(Duration.ofDays(1));

    assertThat(house.delivered()).isEmpty();
    assertThat(house.mails.statusOf(welcome)).isEqualTo("refused");
  }

  @Test
  void nobody_gets_mail_who_left_or_is_suppressed_or_switched_it_off() {
    PersonId gone = PersonId.next();
    register(gone);
    register(mira);
    house.suppressions.add(
        new Suppression(SuppressionId.next(), new MailAddress("mira@example.com"), Reason.BOUNCED, Optional.empty(), house.clock.instant()));
    PersonId ada = house.person("ada");
    house.switchedOff.add("commission");
    house.desk.write(MailTemplate.COMMISSION_UPDATE, MailKey.of("commission_moved", 1), ada, Map.of());
    house.desk.write(MailTemplate.ORDER_CONFIRMATION, MailKey.of("order_paid", 1), ada, Map.of());

    assertThat(house.delivered()).extracting(Letter::key).containsExactly(MailKey.of("order_paid", 1));
  }

  @Test
  void R16_a_reset_mail_gets_its_link_when_it_is_sent_and_goes_only_to_whom_has_an_account() {
    house.members.passwordReset(new PasswordResetRequested("Mira@Example.com", house.clock.instant()));
    house.members.passwordReset(new PasswordResetRequested("nobody@example.com", house.clock.instant()));
    assertThat(house.mails.all()).hasSize(2).noneMatch(mail -> mail.facts().containsKey("link"));

    assertThat(house.delivered()).singleElement().satisfies(letter -> assertThat(letter.sheet().text()).contains("#token="));
  }

  @Test
  void R16_whoever_asks_again_within_a_minute_has_a_mail_already_and_a_late_one_is_not_sent() {
    house.members.passwordReset(new PasswordResetRequested("mira@example.com", house.clock.instant()));
    house.members.passwordReset(new PasswordResetRequested("mira@example.com", house.clock.instant().plusSeconds(30)));
    assertThat(house.mails.all()).hasSize(1);

    house.clock.advance(Duration.ofMinutes(31));

    assertThat(house.delivered()).isEmpty();
  }

  private void register(PersonId person) {
    house.members.welcome(new PersonRegistered(person, "mira", Role.USER, house.clock.instant()));
  }
}
