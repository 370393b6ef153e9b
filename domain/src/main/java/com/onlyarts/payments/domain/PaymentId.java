package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which payment, whatever the provider calls it. */
public record PaymentId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static PaymentId next() {
    return new PaymentId(TimeOrderedUuid.next());
  }
}
