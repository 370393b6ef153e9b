package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which notification. */
public record NotificationId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static NotificationId next() {
    return new NotificationId(TimeOrderedUuid.next());
  }
}
