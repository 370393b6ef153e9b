package com.onlyarts.notifications.domain;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What a browser is told while no page of ours is open.
 *
 * @param notification whose newer push takes the place of an older one that has not arrived yet
 * @param link a path on this platform
 */
public record PushMessage(
    NotificationId notification, NotificationType type, String title, String message, String link) {

  /** What is worth waking a device for: what somebody says to you, and what will not wait. */
  public boolean isUrgent() {
    return switch (type) {
      case MESSAGE, BID, LIVESTREAM, CONSULTATION -> true;
      case LIKE, COMMENT, FOLLOW, PURCHASE, COMMISSION, SYSTEM -> false;
    };
  }

  /** How long it is worth telling: news of an auction or a stream are stale within the hour. */
  public Duration worthTelling() {
    return switch (type) {
      case BID, LIVESTREAM -> Duration.ofHours(1);
      case LIKE, COMMENT, FOLLOW, PURCHASE, COMMISSION, CONSULTATION, MESSAGE, SYSTEM ->
          Duration.ofDays(1);
    };
  }

  /** The same one with the names of people put in. */
  public PushMessage named(UnaryOperator<String> naming) {
    return new PushMessage(
        notification, type, naming.apply(title), naming.apply(message), naming.apply(link));
  }

  /** The push that tells of a notification. */
  public static PushMessage of(Notification notification) {
    return new PushMessage(
        notification.id(),
        notification.type(),
        notification.title(),
        notification.message(),
        notification.link());
  }
}
