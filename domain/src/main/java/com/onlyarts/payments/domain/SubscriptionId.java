package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which subscription of a person, whatever the provider calls it. */
public record SubscriptionId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static SubscriptionId next() {
    return new SubscriptionId(TimeOrderedUuid.next());
  }
}
