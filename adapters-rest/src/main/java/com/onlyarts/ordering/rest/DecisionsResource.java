package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.DecisionsApi;
import com.onlyarts.contract.model.CaseStatusJson;
import com.onlyarts.contract.model.DecideCaseRequestJson;
import com.onlyarts.contract.model.DecideCaseResponseJson;
import com.onlyarts.contract.model.ListAllCasesResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.ordering.application.DecidingCases;
import com.onlyarts.ordering.application.ReviewingCases;
import com.onlyarts.ordering.domain.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Decisions; the contract lets only admins in. */
public final class DecisionsResource implements DecisionsApi {
  private final DecidingCases deciding;
  private final ReviewingCases reviewing;
  private final CaseRequests requests;
  private final CurrentCaller caller;

  public DecisionsResource(
      DecidingCases deciding,
      ReviewingCases reviewing,
      CaseRequests requests,
      CurrentCaller caller) {
    this.deciding = deciding;
    this.reviewing = reviewing;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public ListAllCasesResponseJson listAllCases(
      @Nullable CaseStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    var cases = reviewing.listAll(CaseRequests.status(status), Pages.request(page, limit, cursor));
    return ListAllCasesResponseJson.builder()
        .data(CasesJson.page(cases, caller.required()))
        .build();
  }

  @Override
  public DecideCaseResponseJson decideCase(UUID caseId, DecideCaseRequestJson request) {
    Caller admin = caller.required();
    CaseId id = new CaseId(caseId);
    deciding.decide(admin, id, requests.refund(request), requests.reason(request));
    return DecideCaseResponseJson.builder()
        .data(CasesJson.data(reviewing.show(admin, id), admin))
        .build();
  }
}
