package com.onlyarts.notifications.application;

import static java.util.stream.Collectors.toSet;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.DisplayNames;
import com.onlyarts.notifications.application.port.Inbox;
import com.onlyarts.notifications.application.port.Notifications;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationsRejection.NotificationNotFound;
import com.onlyarts.notifications.domain.PersonNames;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody reads what they were told, and clears up. Their other open pages hear how many are still
 * unread.
 */
public final class KeepingInbox {
  private final Transactions transactions;
  private final Notifications notifications;
  private final Inbox inbox;
  private final LiveEvents live;
  private final DisplayNames names;
  private final Clock clock;

  public KeepingInbox(
      Transactions transactions,
      Notifications notifications,
      Inbox inbox,
      LiveEvents live,
      DisplayNames names,
      Clock clock) {
    this.transactions = transactions;
    this.notifications = notifications;
    this.inbox = inbox;
    this.live = live;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Latest first.
   *
   * @param unread only unread ones, or only read ones
   */
  public Inbox.Contents list(Caller caller, Optional<Boolean> unread, PageRequest request) {
    return named(inbox.of(caller.person(), unread, request));
  }

  /** With the names of people as they are called now (R19). */
  private Inbox.Contents named(Inbox.Contents contents) {
    Set<PersonId> people =
        contents.page().rows().stream()
            .flatMap(entry -> Stream.of(entry.title(), entry.message()))
            .flatMap(text -> PersonNames.in(text).stream())
            .collect(toSet());
    Map<PersonId, String> usernames = names.usernamesOf(people);
    LocalizedTexts texts =
        new LocalizedTexts(
            "inbox",
            LocalizedTexts.in(LocalizedTexts.LANGUAGE),
            person -> Optional.ofNullable(usernames.get(person)));
    return new Inbox.Contents(contents.page().map(entry -> named(entry, texts)), contents.unread());
  }

  private static Inbox.Entry named(Inbox.Entry entry, LocalizedTexts texts) {
    return new Inbox.Entry(
        entry.id(),
        entry.type(),
        texts.named(entry.title()),
        texts.named(entry.message()),
        entry.link().map(texts::named),
        entry.read(),
        texts.named(entry.metadata()),
        entry.createdAt());
  }

  public long unread(Caller caller) {
    return inbox.unread(caller.person());
  }

  /** Read already is fine too. */
  public void markRead(Caller caller, NotificationId notification) {
    transactions.inTransaction(
        () -> {
          requireFound(
              notifications.markRead(caller.person(), notification, clock.instant()), notification);
          tellOpenPages(caller.person());
        });
  }

  /** Every one that is there now. */
  public void markAllRead(Caller caller) {
    transactions.inTransaction(
        () -> {
          if (notifications.markAllRead(caller.person(), clock.instant()) > 0) {
            tellOpenPages(caller.person());
          }
        });
  }

  public void remove(Caller caller, NotificationId notification) {
    transactions.inTransaction(
        () -> {
          requireFound(notifications.remove(caller.person(), notification), notification);
          tellOpenPages(caller.person());
        });
  }

  private static void requireFound(boolean found, NotificationId notification) {
    if (!found) {
      throw new Rejected(new NotificationNotFound(notification));
    }
  }

  private void tellOpenPages(PersonId person) {
    tellUnread(live, person, inbox.unread(person));
  }

  /** Tells somebody's open pages how many are unread. */
  static void tellUnread(LiveEvents live, PersonId person, long unread) {
    live.publish(LiveChannel.person(person.value()), "unread", Map.of("notifications", unread));
  }
}
