package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.SendTimeFacts.AddedFacts;
import com.onlyarts.notifications.application.port.MailTemplates;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.application.port.Preferences;
import com.onlyarts.notifications.application.port.Suppressions;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import java.util.Optional;

/**
 * Makes what is sent of a queued mail, at the last moment: only then is it known where it goes, and
 * whether it still should.
 */
public final class PreparingMails {
  private final Contacts contacts;
  private final Preferences preferences;
  private final Suppressions suppressions;
  private final SendTimeFacts sendTimeFacts;
  private final MailTemplates templates;
  private final String from;

  /**
   * @param from the sender of every mail
   */
  public PreparingMails(
      Contacts contacts,
      Preferences preferences,
      Suppressions suppressions,
      SendTimeFacts sendTimeFacts,
      MailTemplates templates,
      String from) {
    this.contacts = contacts;
    this.preferences = preferences;
    this.suppressions = suppressions;
    this.sendTimeFacts = sendTimeFacts;
    this.templates = templates;
    this.from = from;
  }

  /** What is to happen to a mail. */
  sealed interface Prepared {
    /** This mail goes out. */
    record Ready(OutgoingMail outgoingMail) implements Prepared {}

    /** Nothing goes out. */
    record Unwanted(String why) implements Prepared {}
  }

  Prepared prepare(Mail mail) {
    if (mail.to() instanceof Addressee.Somebody(PersonId person)
        && mail.template()
            .type()
            .filter(type -> !preferences.of(person, type).email())
            .isPresent()) {
      return new Prepared.Unwanted("switched off");
    }
    Optional<MailAddress> to = addressOf(mail.to());
    if (to.isEmpty()) {
      return new Prepared.Unwanted("no account any more");
    }
    if (suppressions.contains(to.get())) {
      return new Prepared.Unwanted("suppressed");
    }
    return sendTimeFacts
        .of(mail, to.get())
        .<Prepared>map(added -> new Prepared.Ready(outgoing(mail, to.get(), added)))
        .orElseGet(() -> new Prepared.Unwanted("nobody to tell"));
  }

  private OutgoingMail outgoing(Mail mail, MailAddress to, AddedFacts added) {
    return new OutgoingMail(
        mail.key(),
        from,
        to,
        templates.write(mail.template(), LocalizedTexts.LANGUAGE, added.facts()),
        added.headers());
  }

  private Optional<MailAddress> addressOf(Addressee addressee) {
    return switch (addressee) {
      case Addressee.Somebody(PersonId person) -> contacts.emailOf(person).map(MailAddress::new);
      case Addressee.At(MailAddress address) -> Optional.of(address);
    };
  }
}
