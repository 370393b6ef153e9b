package com.onlyarts.notifications.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.identity.api.PasswordChanged;
import com.onlyarts.identity.api.PasswordResetRequested;
import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Mail about one's own account: a welcome, a way back in, word of another password (R16). */
public final class MailingMembers {
  private static final Duration RESET_IS_WAITED_FOR = Duration.ofMinutes(30);

  private final MailQueueing queueing;

  public MailingMembers(MailQueueing queueing) {
    this.queueing = queueing;
  }

  public void welcome(PersonRegistered event) {
    queueing.write(
        MailTemplate.WELCOME,
        MailKey.of("person_registered", event.person().value()),
        event.person(),
        Map.of("username", event.username()));
  }

  /** Whoever did not do it themselves must hear of it; so it heeds no preference. */
  public void passwordChanged(PasswordChanged event) {
    MailKey key =
        MailKey.of("password_changed", event.person().value()).to(event.at().toEpochMilli());
    queueing.write(
        MailTemplate.PASSWORD_CHANGED,
        key,
        event.person(),
        Map.of("when", MailQueueing.moment(event.at())));
  }

  /**
   * Queues a mail whether or not the address has an account; whether there is a link for it is
   * asked when it is sent, so that the link waits nowhere. One mail a minute at most: who asks more
   * often has the first one.
   */
  public void passwordReset(PasswordResetRequested event) {
    MailAddress address;
    try {
      address = new MailAddress(event.email());
    } catch (InvalidValue _) {
      return; // nobody can have registered with it
    }
    UUID entity = UUID.nameUUIDFromBytes(address.text().getBytes(UTF_8));
    MailKey key =
        MailKey.of("password_reset_requested", entity).to(event.at().getEpochSecond() / 60);
    queueing.writeBefore(
        event.at().plus(RESET_IS_WAITED_FOR),
        MailTemplate.PASSWORD_RESET,
        key,
        new Addressee.At(address));
  }
}
