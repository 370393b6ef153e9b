package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.AdvancingCommissions;
import com.onlyarts.commissions.application.DeliveringMilestones;
import com.onlyarts.commissions.application.RequestingCommissions;
import com.onlyarts.commissions.application.ReviewingCommissions;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.contract.api.CommissionsApi;
import com.onlyarts.contract.model.AcceptCommissionResponseJson;
import com.onlyarts.contract.model.CommissionDataJson;
import com.onlyarts.contract.model.CommissionRoleJson;
import com.onlyarts.contract.model.CommissionStatusJson;
import com.onlyarts.contract.model.CompleteCommissionRequestJson;
import com.onlyarts.contract.model.CompleteCommissionResponseJson;
import com.onlyarts.contract.model.DisputeCommissionRequestJson;
import com.onlyarts.contract.model.DisputeCommissionResponseJson;
import com.onlyarts.contract.model.GetCommissionResponseJson;
import com.onlyarts.contract.model.ListCommissionHistoryResponseJson;
import com.onlyarts.contract.model.ListCommissionsResponseJson;
import com.onlyarts.contract.model.RequestCommissionRequestJson;
import com.onlyarts.contract.model.RequestCommissionResponseJson;
import com.onlyarts.contract.model.UpdateCommissionRequestJson;
import com.onlyarts.contract.model.UpdateCommissionResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Commissions. */
public final class CommissionsResource implements CommissionsApi {
  private final RequestingCommissions requesting;
  private final AdvancingCommissions moving;
  private final DeliveringMilestones deliveringMilestones;
  private final ReviewingCommissions reviewing;
  private final CommissionRequests requests;
  private final CurrentCaller caller;

  public CommissionsResource(
      RequestingCommissions requesting,
      AdvancingCommissions moving,
      DeliveringMilestones deliveringMilestones,
      ReviewingCommissions reviewing,
      CommissionRequests requests,
      CurrentCaller caller) {
    this.requesting = requesting;
    this.moving = moving;
    this.deliveringMilestones = deliveringMilestones;
    this.reviewing = reviewing;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public ListCommissionsResponseJson listCommissions(
      @Nullable CommissionRoleJson role,
      @Nullable CommissionStatusJson status,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    PageRequest request = Pages.request(page, limit, cursor);
    var commissions =
        reviewing.list(
            caller.required(),
            CommissionRequests.side(role),
            CommissionRequests.status(status),
            request);
    return ListCommissionsResponseJson.builder()
        .data(CommissionsJson.page(commissions, caller.required().person()))
        .build();
  }

  @Override
  public RequestCommissionResponseJson requestCommission(RequestCommissionRequestJson request) {
    CommissionId id =
        requesting.request(
            caller.required(), new PersonId(request.artistId()), requests.brief(request));
    return RequestCommissionResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public GetCommissionResponseJson getCommission(UUID commissionId) {
    return GetCommissionResponseJson.builder().data(shown(new CommissionId(commissionId))).build();
  }

  @Override
  public UpdateCommissionResponseJson updateCommission(
      UUID commissionId, UpdateCommissionRequestJson request) {
    CommissionId id = new CommissionId(commissionId);
    moving.update(caller.required(), id, requests.change(request));
    return UpdateCommissionResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public CompleteCommissionResponseJson completeCommission(
      UUID commissionId, CompleteCommissionRequestJson request) {
    CommissionId id = new CommissionId(commissionId);
    moving.complete(
        caller.required(),
        id,
        requests.finalArtwork(request),
        CommissionRequests.note("artistNotes", Optional.ofNullable(request.artistNotes())));
    return CompleteCommissionResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public ListCommissionHistoryResponseJson listCommissionHistory(UUID commissionId) {
    var moves = reviewing.history(caller.required(), new CommissionId(commissionId));
    return ListCommissionHistoryResponseJson.builder().data(CommissionsJson.history(moves)).build();
  }

  @Override
  public AcceptCommissionResponseJson acceptCommission(UUID commissionId) {
    CommissionId id = new CommissionId(commissionId);
    deliveringMilestones.acceptAll(caller.required(), id);
    return AcceptCommissionResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public DisputeCommissionResponseJson disputeCommission(
      UUID commissionId, DisputeCommissionRequestJson request) {
    CommissionId id = new CommissionId(commissionId);
    moving.dispute(caller.required(), id, requests.reason(request));
    return DisputeCommissionResponseJson.builder().data(shown(id)).build();
  }

  private CommissionDataJson shown(CommissionId id) {
    Caller viewer = caller.required();
    return CommissionsJson.data(
        reviewing.show(viewer, id), reviewing.allowed(viewer, id), viewer.person());
  }
}
