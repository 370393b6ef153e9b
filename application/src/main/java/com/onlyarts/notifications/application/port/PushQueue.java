package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushDeliveryId;
import com.onlyarts.notifications.domain.PushMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Pushes that wait to be sent: written in the transaction that tells, sent outside any. Whoever
 * sends one holds it by a lease, so that a node killed at it leaves it to the others.
 */
public interface PushQueue {
  /** Queues a message for every browser in which a person is signed in (R13). */
  void add(PersonId to, PushMessage message, Instant at);

  /**
   * Takes up to so many that are due; nobody else gets them while the lease lasts. What has
   * expired, or is for a session that is over by now, is dropped.
   */
  List<PushDelivery> claim(Instant now, Duration lease, int atMost);

  /** It has arrived, or is not to be tried again. */
  void done(PushDeliveryId delivery);

  /** It is to be tried again then. */
  void postpone(PushDeliveryId delivery, Instant until);

  /** Nothing is to be sent to this push service before then. */
  void pause(String service, Instant until);
}
