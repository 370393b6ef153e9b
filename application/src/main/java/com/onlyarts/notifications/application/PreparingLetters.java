package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.Enclosures.Enclosed;
import com.onlyarts.notifications.application.port.Letter;
import com.onlyarts.notifications.application.port.MailPreferences;
import com.onlyarts.notifications.application.port.Stationery;
import com.onlyarts.notifications.application.port.Suppressions;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import java.util.Optional;

/** Makes the letter of a mail, at the last moment: only then is it known where it goes, and whether it still should. */
public final class PreparingLetters {
  private final Contacts contacts;
  private final MailPreferences preferences;
  private final Suppressions suppressions;
  private final Enclosures enclosures;
  private final Stationery stationery;
  private final String from;

  /**
   * @param from the sender of every mail
   */
  public PreparingLetters(
      Contacts contacts, MailPreferences preferences, Suppressions suppressions, Enclosures enclosures, Stationery stationery, String from) {
    this.contacts = contacts;
    this.preferences = preferences;
    this.suppressions = suppressions;
    this.enclosures = enclosures;
    this.stationery = stationery;
    this.from = from;
  }

  /** What is to happen to a mail. */
  sealed interface Prepared {
    /** This letter goes out. */
    record Ready(Letter letter) implements Prepared {}

    /** Nothing goes out. */
    record Unwanted(String why) implements Prepared {}
  }

  Prepared prepare(Mail mail) {
    if (mail.to() instanceof Addressee.Somebody(PersonId person) && mail.template().type().filter(type -> !preferences.wants(person, type)).isPresent()) {
      return new Prepared.Unwanted("switched off");
    }
    Optional<MailAddress> to = addressOf(mail.to());
    if (to.isEmpty()) {
      return new Prepared.Unwanted("no account any more");
    }
    if (suppressions.contains(to.get())) {
      return new Prepared.Unwanted("suppressed");
    }
    return enclosures
        .of(mail, to.get())
        .<Prepared>map(enclosed -> new Prepared.Ready(letter(mail, to.get(), enclosed)))
        .orElseGet(() -> new Prepared.Unwanted("nobody to tell"));
  }

  private Letter letter(Mail mail, MailAddress to, Enclosed enclosed) {
    return new Letter(mail.key(), from, to, stationery.write(mail.template(), enclosed.facts()), enclosed.headers());
  }

  private Optional<MailAddress> addressOf(Addressee addressee) {
    return switch (addressee) {
      case Addressee.Somebody(PersonId person) -> contacts.emailOf(person).map(MailAddress::new);
      case Addressee.At(MailAddress address) -> Optional.of(address);
    };
  }
}
