package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.MailTemplate.PASSWORD_CHANGED;
import static com.onlyarts.notifications.domain.MailTemplate.PASSWORD_RESET;
import static com.onlyarts.notifications.domain.MailTemplate.WELCOME;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.identity.api.PasswordChanged;
import com.onlyarts.identity.api.PasswordResetRequested;
import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.notifications.domain.MailAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One's own account: a welcome, a way back in, word of another password (R16). */
final class AccountNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(PersonRegistered.class, AccountNotifications::registered).mail("welcome"),
          onEach(PasswordResetRequested.class, AccountNotifications::resetRequested)
              .mail("password-reset"),
          on(PasswordChanged.class, AccountNotifications::passwordChanged)
              .mail("password-changed"));

  private static final Duration RESET_IS_WAITED_FOR = Duration.ofMinutes(30);

  private AccountNotifications() {}

  private static NotificationDraft registered(PersonRegistered it) {
    return to(it.person(), it).mail(WELCOME, "person_registered/{{person}}", "username");
  }

  /** Whoever did not do it themselves must hear of it; so it heeds no preference. */
  private static NotificationDraft passwordChanged(PasswordChanged it) {
    return to(it.person(), it)
        .with("when", it.at())
        .mail(PASSWORD_CHANGED, "password_changed/{{person}}/{{at}}", "when");
  }

  /**
   * A mail whether or not the address has an account; whether there is a link for it is asked when
   * it is sent, so that the link waits nowhere. One mail a minute at most: who asks more often has
   * the first one.
   */
  private static Stream<NotificationDraft> resetRequested(PasswordResetRequested it) {
    MailAddress address;
    try {
      address = new MailAddress(it.email());
    } catch (InvalidValue _) {
      return Stream.empty(); // nobody can have registered with it
    }
    UUID entity = UUID.nameUUIDFromBytes(address.text().getBytes(UTF_8));
    String key = "password_reset_requested/%s/%d".formatted(entity, it.at().getEpochSecond() / 60);
    return Stream.of(
        to(address).mail(PASSWORD_RESET, key).uselessAfter(it.at().plus(RESET_IS_WAITED_FOR)));
  }
}
