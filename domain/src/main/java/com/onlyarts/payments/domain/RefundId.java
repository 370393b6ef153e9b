package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which giving back of money, whatever the provider calls it. */
public record RefundId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static RefundId next() {
    return new RefundId(TimeOrderedUuid.next());
  }
}
