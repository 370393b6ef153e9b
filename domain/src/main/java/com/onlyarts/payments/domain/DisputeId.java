package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which question of a bank, whatever the provider calls it. */
public record DisputeId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static DisputeId next() {
    return new DisputeId(TimeOrderedUuid.next());
  }
}
