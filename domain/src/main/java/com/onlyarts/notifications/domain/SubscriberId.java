package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which reader of the newsletter. */
public record SubscriberId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static SubscriberId next() {
    return new SubscriberId(TimeOrderedUuid.next());
  }
}
