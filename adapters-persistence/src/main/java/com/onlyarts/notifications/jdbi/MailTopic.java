package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.WorkJson;
import com.onlyarts.kernel.jdbi.WorkTopic;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails while they wait, named by their keys; those of newsletters have a queue of their own. */
public record MailTopic(String name) implements WorkTopic<Mail> {
  public static final MailTopic MAIL = new MailTopic("notifications.mail");
  public static final MailTopic NEWSLETTER = new MailTopic("notifications.newsletter");

  /** A mail as plain values. */
  private record MailRow(
      String key,
      String template,
      @Nullable UUID person,
      @Nullable String address,
      Map<String, Object> facts,
      List<String> subjects,
      @Nullable Instant uselessAfter) {
    static MailRow of(Mail mail) {
      return new MailRow(
          mail.key().text(),
          mail.template().label(),
          mail.to() instanceof Addressee.Somebody(PersonId person) ? person.value() : null,
          mail.to() instanceof Addressee.At(MailAddress address) ? address.text() : null,
          mail.facts(),
          mail.subjects(),
          mail.uselessAfter().orElse(null));
    }

    Mail mail() {
      Addressee to =
          person == null
              ? new Addressee.At(new MailAddress(String.valueOf(address)))
              : new Addressee.Somebody(new PersonId(person));
      return new Mail(
          new MailKey(key),
          MailTemplate.labelled(template),
          to,
          facts,
          Optional.ofNullable(uselessAfter));
    }
  }

  @Override
  public Optional<String> nameOf(Mail mail) {
    return Optional.of(mail.key().text());
  }

  @Override
  public String write(Mail mail) {
    return WorkJson.write(MailRow.of(mail));
  }

  @Override
  public Mail read(String json) {
    return WorkJson.read(json, MailRow.class).mail();
  }
}
