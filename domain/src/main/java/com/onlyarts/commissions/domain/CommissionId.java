package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which commission. */
public record CommissionId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static CommissionId next() {
    return new CommissionId(TimeOrderedUuid.next());
  }
}
