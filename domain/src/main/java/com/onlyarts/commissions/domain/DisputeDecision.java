package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import java.util.Optional;

/**
 * What an admin makes of a dispute.
 *
 * @param outcome in progress, completed or cancelled (R50)
 * @param refund how much the client gets back; if empty nothing of a completed commission, and all
 *     that lies in escrow of a cancelled one. None is possible where the work goes on
 * @param reason 1 to 500 characters
 */
public record DisputeDecision(CommissionStatus outcome, Optional<Money> refund, String reason) {
  public static final int LONGEST_REASON = 500;

  public DisputeDecision {
    reason = Text.required("reason", reason, LONGEST_REASON);
    if (outcome == CommissionStatus.PENDING || outcome == CommissionStatus.DISPUTED) {
      throw new InvalidValue("outcome", "must be in_progress, completed or cancelled");
    }
    if (refund.filter(Money::isNegative).isPresent()) {
      throw new InvalidValue("refundAmount", "must not be negative");
    }
    if (refund.isPresent() && outcome == CommissionStatus.IN_PROGRESS) {
      throw new InvalidValue("refundAmount", "must be absent while the work goes on");
    }
  }
}
