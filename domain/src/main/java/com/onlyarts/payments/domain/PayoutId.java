package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which payout to an artist. */
public record PayoutId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static PayoutId next() {
    return new PayoutId(TimeOrderedUuid.next());
  }
}
