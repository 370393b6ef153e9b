package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Which attempt to pay a milestone: payments knows each by one payment, and a payment that was
 * called off stays called off.
 */
public record MilestoneAttemptId(UUID value) implements Identifier {

  /** The first attempt goes by the milestone's own name. */
  public static MilestoneAttemptId first(MilestoneId milestone) {
    return new MilestoneAttemptId(milestone.value());
  }

  /** A new one, unlike any before. */
  public static MilestoneAttemptId next() {
    return new MilestoneAttemptId(TimeOrderedUuid.next());
  }
}
