package com.onlyarts.messaging.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which message. */
public record MessageId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static MessageId next() {
    return new MessageId(TimeOrderedUuid.next());
  }
}
