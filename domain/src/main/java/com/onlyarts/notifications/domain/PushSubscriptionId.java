package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which browser that takes pushes. */
public record PushSubscriptionId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static PushSubscriptionId next() {
    return new PushSubscriptionId(TimeOrderedUuid.next());
  }
}
