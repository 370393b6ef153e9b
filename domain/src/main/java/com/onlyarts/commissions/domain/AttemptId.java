package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which attempt to pay a milestone: payments knows each by one payment, and a payment that was called off stays called off. */
public record AttemptId(UUID value) implements Identifier {

  /** The first attempt goes by the milestone's own name. */
  public static AttemptId first(MilestoneId milestone) {
    return new AttemptId(milestone.value());
  }

  /** A new one, unlike any before. */
  public static AttemptId next() {
    return new AttemptId(TimeOrderedUuid.next());
  }
}
