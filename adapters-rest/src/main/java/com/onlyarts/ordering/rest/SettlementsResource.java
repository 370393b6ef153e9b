package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.SettlementsApi;
import com.onlyarts.contract.model.AcceptOfferResponseJson;
import com.onlyarts.contract.model.CaseDataJson;
import com.onlyarts.contract.model.OfferInCaseRequestJson;
import com.onlyarts.contract.model.OfferInCaseResponseJson;
import com.onlyarts.contract.model.ReceiveInCaseResponseJson;
import com.onlyarts.contract.model.SendInCaseRequestJson;
import com.onlyarts.contract.model.SendInCaseResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.ordering.application.AgreeingOnCases;
import com.onlyarts.ordering.application.ReviewingCases;
import com.onlyarts.ordering.domain.CaseId;
import java.util.Optional;
import java.util.UUID;

/** The operations of the tag Settlements. */
public final class SettlementsResource implements SettlementsApi {
  private final AgreeingOnCases agreeing;
  private final ReviewingCases reviewing;
  private final CaseRequests requests;
  private final CurrentCaller caller;

  public SettlementsResource(
      AgreeingOnCases agreeing,
      ReviewingCases reviewing,
      CaseRequests requests,
      CurrentCaller caller) {
    this.agreeing = agreeing;
    this.reviewing = reviewing;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public OfferInCaseResponseJson offerInCase(UUID caseId, OfferInCaseRequestJson request) {
    CaseId id = new CaseId(caseId);
    agreeing.offer(caller.required(), id, requests.offer(request));
    return OfferInCaseResponseJson.builder().data(data(id)).build();
  }

  @Override
  public AcceptOfferResponseJson acceptOffer(UUID caseId) {
    CaseId id = new CaseId(caseId);
    agreeing.accept(caller.required(), id);
    return AcceptOfferResponseJson.builder().data(data(id)).build();
  }

  @Override
  public SendInCaseResponseJson sendInCase(UUID caseId, SendInCaseRequestJson request) {
    CaseId id = new CaseId(caseId);
    agreeing.send(
        caller.required(),
        id,
        Optional.ofNullable(request.carrier()),
        Optional.ofNullable(request.trackingNumber()));
    return SendInCaseResponseJson.builder().data(data(id)).build();
  }

  @Override
  public ReceiveInCaseResponseJson receiveInCase(UUID caseId) {
    CaseId id = new CaseId(caseId);
    agreeing.receive(caller.required(), id);
    return ReceiveInCaseResponseJson.builder().data(data(id)).build();
  }

  private CaseDataJson data(CaseId id) {
    Caller viewer = caller.required();
    return CasesJson.data(reviewing.show(viewer, id), viewer);
  }
}
