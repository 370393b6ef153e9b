package com.onlyarts.notifications.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.notifications.application.port.Mails.Claimed;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailId;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Mails} must do (R83). Each test begins with an empty queue. */
public abstract class MailsContract {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");

  protected abstract Mails mails();

  /** Queues a mail in a transaction of its own. */
  protected boolean add(Mail mail, Instant at) {
    return mails().add(mail, at);
  }

  @Test
  void R83_one_key_is_one_mail() {
    Mail mail = mail(MailTemplate.OUTBID);
    assertThat(add(mail, NOW)).isTrue();
    assertThat(
            add(
                new Mail(
                    MailId.next(),
                    mail.key(),
                    mail.template(),
                    mail.to(),
                    Map.of(),
                    Optional.empty()),
                NOW))
        .isFalse();

    assertThat(mails().claim(NOW, LEASE)).contains(new Claimed(mail, 1));
    assertThat(mails().claim(NOW, LEASE)).isEmpty();
  }

  @Test
  void R83_a_mail_whose_courier_died_is_taken_again_when_the_lease_is_over() {
    Mail mail = added(MailTemplate.OUTBID);
    mails().claim(NOW, LEASE);

    assertThat(mails().claim(NOW.plus(LEASE).minusSeconds(1), LEASE)).isEmpty();
    assertThat(mails().claim(NOW.plus(LEASE), LEASE)).contains(new Claimed(mail, 2));
  }

  @Test
  void a_mail_that_is_done_is_not_taken_again() {
    List<MailId> done =
        List.of(
            added(MailTemplate.OUTBID).id(),
            added(MailTemplate.OUTBID).id(),
            added(MailTemplate.OUTBID).id(),
            added(MailTemplate.OUTBID).id());
    done.forEach(_ -> mails().claim(NOW, LEASE));

    mails().sent(done.get(0), "re_1", NOW);
    mails().skipped(done.get(1), "suppressed", NOW);
    mails().refused(done.get(2), "no address", NOW);
    mails().parked(done.get(3), "away", NOW);

    assertThat(mails().claim(NOW.plus(Duration.ofDays(1)), LEASE)).isEmpty();
  }

  @Test
  void a_mail_that_failed_comes_again_when_it_is_due_and_one_that_was_returned_was_not_tried() {
    Mail mail = added(MailTemplate.OUTBID);
    mails().claim(NOW, LEASE);
    mails().postponed(mail.id(), "away", NOW.plusSeconds(5));
    assertThat(mails().claim(NOW.plusSeconds(4), LEASE)).isEmpty();
    assertThat(mails().claim(NOW.plusSeconds(5), LEASE)).map(Claimed::attempts).contains(2);

    mails().returned(mail.id(), NOW.plusSeconds(6));

    assertThat(mails().claim(NOW.plusSeconds(6), LEASE)).map(Claimed::attempts).contains(2);
  }

  @Test
  void a_newsletter_lets_every_other_mail_go_first() {
    Mail first = mail(MailTemplate.NEWSLETTER);
    Mail second = mail(MailTemplate.PASSWORD_RESET);
    add(first, NOW.minusSeconds(60));
    add(second, NOW);

    assertThat(mails().claim(NOW, LEASE)).map(Claimed::mail).contains(second);
    assertThat(mails().claim(NOW, LEASE)).map(Claimed::mail).contains(first);
  }

  @Test
  void what_is_done_long_ago_is_forgotten_with_its_key() {
    Mail mail = added(MailTemplate.OUTBID);
    mails().claim(NOW, LEASE);
    mails().sent(mail.id(), "", NOW);

    mails().sweep(NOW);
    assertThat(add(mail, NOW)).isFalse();
    mails().sweep(NOW.plusSeconds(1));
    assertThat(add(mail, NOW)).isTrue();
  }

  private Mail added(MailTemplate template) {
    Mail mail = mail(template);
    add(mail, NOW);
    return mail;
  }

  private static Mail mail(MailTemplate template) {
    return new Mail(
        MailId.next(),
        MailKey.of("outbid", UUID.randomUUID()),
        template,
        new Mail.Addressee.At(new MailAddress("mira@example.com")),
        Map.of("title", "Tide", "lines", List.of(Map.of("title", "Ebb"))),
        Optional.of(NOW.plusSeconds(3600)));
  }
}
