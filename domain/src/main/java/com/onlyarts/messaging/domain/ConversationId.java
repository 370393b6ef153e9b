package com.onlyarts.messaging.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which conversation. */
public record ConversationId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ConversationId next() {
    return new ConversationId(TimeOrderedUuid.next());
  }
}
