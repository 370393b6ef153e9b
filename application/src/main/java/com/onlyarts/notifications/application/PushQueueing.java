package com.onlyarts.notifications.application;

import static java.util.stream.Collectors.toSet;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where pushes are put in the queue, in the transaction that tells. */
public final class PushQueueing {
  private final PushSubscriptions subscriptions;
  private final WorkQueue<PushDelivery> pushes;

  public PushQueueing(PushSubscriptions subscriptions, WorkQueue<PushDelivery> pushes) {
    this.subscriptions = subscriptions;
    this.pushes = pushes;
  }

  /**
   * Queues the push of each notification for every browser in which its reader is signed in (R13).
   *
   * @param notifications and what each stands and falls with (R82)
   */
  void queue(Map<Notification, List<String>> notifications, Instant at) {
    Map<PersonId, List<Browser>> browsers =
        subscriptions.of(notifications.keySet().stream().map(Notification::to).collect(toSet()));
    notifications.forEach(
        (notification, subjects) -> {
          PushMessage message = PushMessage.of(notification);
          Instant expiresAt = at.plus(message.worthTelling());
          PersonId reader = notification.to();
          browsers
              .getOrDefault(reader, List.of())
              .forEach(
                  it ->
                      pushes.add(new PushDelivery(it.id(), reader, message, subjects, expiresAt)));
        });
  }
}
