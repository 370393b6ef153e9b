package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which part of a commission that is paid by itself. */
public record MilestoneId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static MilestoneId next() {
    return new MilestoneId(TimeOrderedUuid.next());
  }
}
