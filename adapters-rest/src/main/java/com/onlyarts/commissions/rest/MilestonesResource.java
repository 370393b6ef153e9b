package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.DeliveringMilestones;
import com.onlyarts.commissions.application.PayingMilestones;
import com.onlyarts.commissions.application.ReviewingCommissions;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.contract.api.MilestonesApi;
import com.onlyarts.contract.model.AcceptMilestoneResponseJson;
import com.onlyarts.contract.model.DeliverMilestoneResponseJson;
import com.onlyarts.contract.model.ListMilestonesResponseJson;
import com.onlyarts.contract.model.MilestonesDataJson;
import com.onlyarts.contract.model.PayMilestoneResponseJson;
import com.onlyarts.contract.model.PlanMilestonesRequestJson;
import com.onlyarts.contract.model.PlanMilestonesResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Milestones. */
public final class MilestonesResource implements MilestonesApi {
  private final PayingMilestones paying;
  private final DeliveringMilestones deliveringMilestones;
  private final ReviewingCommissions reviewing;
  private final CommissionRequests requests;
  private final CurrentCaller caller;

  public MilestonesResource(
      PayingMilestones paying,
      DeliveringMilestones deliveringMilestones,
      ReviewingCommissions reviewing,
      CommissionRequests requests,
      CurrentCaller caller) {
    this.paying = paying;
    this.deliveringMilestones = deliveringMilestones;
    this.reviewing = reviewing;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public ListMilestonesResponseJson listMilestones(UUID commissionId) {
    return ListMilestonesResponseJson.builder().data(shown(new CommissionId(commissionId))).build();
  }

  @Override
  public PlanMilestonesResponseJson planMilestones(
      UUID commissionId, @Nullable PlanMilestonesRequestJson request) {
    CommissionId id = new CommissionId(commissionId);
    paying.plan(caller.required(), id, requests.planRequest(request));
    return PlanMilestonesResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public PayMilestoneResponseJson payMilestone(UUID commissionId, UUID milestoneId) {
    var payment =
        paying.pay(caller.required(), new CommissionId(commissionId), new MilestoneId(milestoneId));
    return PayMilestoneResponseJson.builder().data(CommissionsJson.payment(payment)).build();
  }

  @Override
  public DeliverMilestoneResponseJson deliverMilestone(UUID commissionId, UUID milestoneId) {
    CommissionId id = new CommissionId(commissionId);
    deliveringMilestones.deliver(caller.required(), id, new MilestoneId(milestoneId));
    return DeliverMilestoneResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public AcceptMilestoneResponseJson acceptMilestone(UUID commissionId, UUID milestoneId) {
    CommissionId id = new CommissionId(commissionId);
    deliveringMilestones.accept(caller.required(), id, new MilestoneId(milestoneId));
    return AcceptMilestoneResponseJson.builder().data(shown(id)).build();
  }

  private MilestonesDataJson shown(CommissionId id) {
    Caller viewer = caller.required();
    return CommissionsJson.milestones(
        reviewing.milestones(viewer, id), reviewing.allowed(viewer, id));
  }
}
