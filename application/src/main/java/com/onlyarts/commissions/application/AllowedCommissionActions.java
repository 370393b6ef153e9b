package com.onlyarts.commissions.application;

import com.onlyarts.commissions.domain.CommissionAction;
import com.onlyarts.commissions.domain.MilestoneAction;
import com.onlyarts.commissions.domain.MilestoneId;
import java.util.List;
import java.util.Map;

/** What somebody can do now with a commission, and with each of its milestones. */
public record AllowedCommissionActions(
    List<CommissionAction> withCommission, Map<MilestoneId, List<MilestoneAction>> withMilestones) {

  public AllowedCommissionActions {
    withCommission = List.copyOf(withCommission);
    withMilestones = Map.copyOf(withMilestones);
  }
}
