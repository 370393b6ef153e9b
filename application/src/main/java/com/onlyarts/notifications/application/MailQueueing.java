package com.onlyarts.notifications.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.notifications.application.port.Correspondents;
import com.onlyarts.notifications.application.port.Mails;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailId;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where mails are put in the queue, in the transaction of whatever they follow from. */
public final class MailQueueing {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Mails mails;
  private final Correspondents correspondents;
  private final Clock clock;

  public MailQueueing(Mails mails, Correspondents correspondents, Clock clock) {
    this.mails = mails;
    this.correspondents = correspondents;
    this.clock = clock;
  }

  /** Writes to somebody with an account, who is named in the mail. */
  public void write(MailTemplate template, MailKey key, PersonId to, Map<String, Object> facts) {
    queue(template, key, to, facts, Optional.empty());
  }

  /** Writes to somebody with an account, unless it gets too late. */
  public void writeBefore(
      Instant uselessAfter,
      MailTemplate template,
      MailKey key,
      PersonId to,
      Map<String, Object> facts) {
    queue(template, key, to, facts, Optional.of(uselessAfter));
  }

  /** Writes to an address, until it gets too late. */
  public void writeBefore(
      Instant uselessAfter, MailTemplate template, MailKey key, Addressee.At to) {
    mails.add(
        new Mail(MailId.next(), key, template, to, Map.of(), Optional.of(uselessAfter)),
        clock.instant());
  }

  private void queue(
      MailTemplate template,
      MailKey key,
      PersonId to,
      Map<String, Object> facts,
      Optional<Instant> uselessAfter) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("name", nameOf(to));
    mails.add(
        new Mail(MailId.next(), key, template, new Addressee.Somebody(to), all, uselessAfter),
        clock.instant());
  }

  String nameOf(PersonId person) {
    return correspondents.nameOf(person);
  }

  /** An amount as people read it: {@code 550.00 USD}. */
  static String sum(Money money) {
    return "%s %s".formatted(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }

  /** A moment as people read it; in UTC, because we know nobody's zone. */
  static String moment(Instant instant) {
    return moment(instant, ZoneOffset.UTC) + " UTC";
  }

  /** A moment as people in a zone read it. */
  static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }
}
