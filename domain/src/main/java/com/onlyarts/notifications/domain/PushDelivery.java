package com.onlyarts.notifications.domain;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;

/**
 * A push on its way to one browser; where that is reached is looked up when it is sent.
 *
 * @param to whom it is for; a browser that belongs to somebody else by then does not get it
 * @param expiresAt from when on it is not worth telling any more
 */
public record PushDelivery(
    PushSubscriptionId subscription, PersonId to, PushMessage message, Instant expiresAt) {

  /** Whether it is still worth telling at this instant. */
  public boolean isWorthTelling(Instant when) {
    return when.isBefore(expiresAt);
  }
}
