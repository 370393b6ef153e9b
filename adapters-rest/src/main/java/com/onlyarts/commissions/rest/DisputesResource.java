package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.DecidingDisputes;
import com.onlyarts.commissions.application.ReviewingCommissions;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.contract.api.DisputesApi;
import com.onlyarts.contract.model.CommissionStatusJson;
import com.onlyarts.contract.model.DecideCommissionRequestJson;
import com.onlyarts.contract.model.DecideCommissionResponseJson;
import com.onlyarts.contract.model.ListAllCommissionsResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Disputes. */
public final class DisputesResource implements DisputesApi {
  private final DecidingDisputes deciding;
  private final ReviewingCommissions reviewing;
  private final CommissionRequests requests;
  private final CurrentCaller caller;

  public DisputesResource(
      DecidingDisputes deciding,
      ReviewingCommissions reviewing,
      CommissionRequests requests,
      CurrentCaller caller) {
    this.deciding = deciding;
    this.reviewing = reviewing;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public ListAllCommissionsResponseJson listAllCommissions(
      @Nullable CommissionStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    var commissions =
        reviewing.listAll(CommissionRequests.status(status), Pages.request(page, limit, cursor));
    return ListAllCommissionsResponseJson.builder()
        .data(CommissionsJson.page(commissions, caller.required().person()))
        .build();
  }

  @Override
  public DecideCommissionResponseJson decideCommission(
      UUID commissionId, DecideCommissionRequestJson request) {
    Caller admin = caller.required();
    CommissionId id = new CommissionId(commissionId);
    deciding.decide(admin, id, requests.decision(request));
    return DecideCommissionResponseJson.builder()
        .data(
            CommissionsJson.data(
                reviewing.show(admin, id), reviewing.allowed(admin, id), admin.person()))
        .build();
  }
}
