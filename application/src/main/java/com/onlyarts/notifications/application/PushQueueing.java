package com.onlyarts.notifications.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushMessage;
import java.time.Instant;
import java.util.List;

/** Where pushes are put in the queue, in the transaction that tells. */
public final class PushQueueing {
  private final PushSubscriptions subscriptions;
  private final WorkQueue<PushDelivery> pushes;

  public PushQueueing(PushSubscriptions subscriptions, WorkQueue<PushDelivery> pushes) {
    this.subscriptions = subscriptions;
    this.pushes = pushes;
  }

  /**
   * Queues a message for every browser in which a person is signed in (R13).
   *
   * @param subjects what it stands and falls with (R82)
   */
  void queue(PersonId to, PushMessage message, List<String> subjects, Instant at) {
    Instant expiresAt = at.plus(message.worthTelling());
    subscriptions
        .of(to)
        .forEach(
            browser ->
                pushes.add(new PushDelivery(browser.id(), to, message, subjects, expiresAt)));
  }
}
