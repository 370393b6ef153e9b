package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which seller's part of which payment. */
public record ShareId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ShareId next() {
    return new ShareId(TimeOrderedUuid.next());
  }
}
