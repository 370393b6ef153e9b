package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.PushKeys;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.NotificationsRejection.PushSubscriptionNotFound;
import com.onlyarts.notifications.domain.PushEndpoints;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Clock;
import java.util.List;

/**
 * Somebody lets a browser of theirs be reached while no page is open, or does not any more; it is
 * reached as long as they are signed in there (R13).
 */
public final class RegisteringBrowsers {
  /** How many browsers a person has; one more, and the longest unseen goes. */
  public static final int MOST = 20;

  private final Transactions transactions;
  private final PushSubscriptions subscriptions;
  private final PushKeys keys;
  private final PushEndpoints endpoints;
  private final Clock clock;

  public RegisteringBrowsers(
      Transactions transactions,
      PushSubscriptions subscriptions,
      PushKeys keys,
      PushEndpoints endpoints,
      Clock clock) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.keys = keys;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /** What browsers subscribe with, in URL-safe base64: the same on every node, and for good. */
  public String publicKey() {
    return keys.current().publicKey();
  }

  /**
   * The same browser again keeps its identity, and belongs to whoever registered it last, in the
   * session they did it in.
   */
  public Browser register(Caller caller, String endpoint, String publicKey, String secret) {
    PushTarget target = new PushTarget(endpoints.accept(endpoint), publicKey, secret);
    return transactions.inTransaction(
        () ->
            subscriptions.register(
                caller.person(), caller.session(), target, clock.instant(), MOST));
  }

  /** The latest registered first. */
  public List<Browser> list(Caller caller) {
    return subscriptions.of(caller.person());
  }

  public void remove(Caller caller, PushSubscriptionId subscription) {
    if (!transactions.inTransaction(() -> subscriptions.remove(caller.person(), subscription))) {
      throw new Rejected(new PushSubscriptionNotFound(subscription));
    }
  }
}
