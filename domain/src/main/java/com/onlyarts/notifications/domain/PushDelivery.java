package com.onlyarts.notifications.domain;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A push on its way to one browser; where that is reached is looked up when it is sent.
 *
 * @param to whom it is for; a browser that belongs to somebody else by then does not get it
 * @param subjects what it stands and falls with (R82)
 * @param expiresAt from when on it is not worth telling any more
 */
public record PushDelivery(
    PushSubscriptionId subscription,
    PersonId to,
    PushMessage message,
    List<String> subjects,
    Instant expiresAt) {
  public PushDelivery {
    subjects = List.copyOf(subjects);
  }

  /** The same one with the names of people put in. */
  public PushDelivery named(UnaryOperator<String> naming) {
    return new PushDelivery(subscription, to, message.named(naming), subjects, expiresAt);
  }

  /** Whether it is still worth telling at this instant. */
  public boolean isWorthTelling(Instant when) {
    return when.isBefore(expiresAt);
  }
}
