package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which entry of the list of addresses that get no mail. */
public record SuppressionId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static SuppressionId next() {
    return new SuppressionId(TimeOrderedUuid.next());
  }
}
