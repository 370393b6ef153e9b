package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which push on its way to one browser. */
public record PushDeliveryId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static PushDeliveryId next() {
    return new PushDeliveryId(TimeOrderedUuid.next());
  }
}
