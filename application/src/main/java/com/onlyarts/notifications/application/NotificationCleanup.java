package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.messaging.api.ConversationRead;
import com.onlyarts.notifications.application.port.Notifications;
import com.onlyarts.notifications.application.port.Preferences;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets what nobody needs: everything of people who left (R19), browsers nobody is signed in
 * with, and which facts were told long ago.
 */
public final class NotificationCleanup {
  private static final Duration FACTS_KEPT = Duration.ofDays(90);

  private final Transactions transactions;
  private final Notifications notifications;
  private final Preferences preferences;
  private final PushSubscriptions subscriptions;
  private final Clock clock;

  public NotificationCleanup(
      Transactions transactions,
      Notifications notifications,
      Preferences preferences,
      PushSubscriptions subscriptions,
      Clock clock) {
    this.transactions = transactions;
    this.notifications = notifications;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  public void left(AccountDeleted event) {
    transactions.inTransaction(
        () -> {
          notifications.removeAllOf(event.person());
          preferences.removeAllOf(event.person());
          subscriptions.removeAllOf(event.person());
        });
  }

  /** Whoever has read a conversation has read what was told of it. */
  public void read(ConversationRead event) {
    notifications.markReadAbout(
        event.reader(), "conversationId", event.conversation().value(), event.at());
  }

  /** Browsers in which nobody is signed in any more. */
  public void forgetBrowsers() {
    transactions.inTransaction(subscriptions::sweep);
  }

  /** Small batches, each in a transaction of its own. */
  public void forgetFacts() {
    int forgotten;
    do {
      forgotten =
          transactions.inTransaction(
              () -> notifications.forgetFacts(clock.instant().minus(FACTS_KEPT)));
    } while (forgotten > 0);
  }
}
