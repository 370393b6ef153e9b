package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.CasesApi;
import com.onlyarts.contract.model.CaseDataJson;
import com.onlyarts.contract.model.CaseStatementRequestJson;
import com.onlyarts.contract.model.CaseStatusJson;
import com.onlyarts.contract.model.EscalateCaseResponseJson;
import com.onlyarts.contract.model.GetCaseResponseJson;
import com.onlyarts.contract.model.ListCasesResponseJson;
import com.onlyarts.contract.model.OpenCaseRequestJson;
import com.onlyarts.contract.model.OpenCaseResponseJson;
import com.onlyarts.contract.model.WithdrawCaseResponseJson;
import com.onlyarts.contract.model.WriteInCaseResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.ordering.application.MovingCases;
import com.onlyarts.ordering.application.OpeningCases;
import com.onlyarts.ordering.application.ReviewingCases;
import com.onlyarts.ordering.domain.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Cases. */
public final class CasesResource implements CasesApi {
  private final OpeningCases opening;
  private final MovingCases moving;
  private final ReviewingCases reviewing;
  private final CaseRequests requests;
  private final CurrentCaller caller;

  public CasesResource(
      OpeningCases opening,
      MovingCases moving,
      ReviewingCases reviewing,
      CaseRequests requests,
      CurrentCaller caller) {
    this.opening = opening;
    this.moving = moving;
    this.reviewing = reviewing;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public ListCasesResponseJson listCases(
      @Nullable CaseStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    Caller viewer = caller.required();
    var cases =
        reviewing.list(viewer, CaseRequests.status(status), Pages.request(page, limit, cursor));
    return ListCasesResponseJson.builder().data(CasesJson.page(cases, viewer)).build();
  }

  @Override
  public OpenCaseResponseJson openCase(OpenCaseRequestJson request) {
    CaseId opened = opening.open(caller.required(), requests.complaint(request));
    return OpenCaseResponseJson.builder().data(data(opened)).build();
  }

  @Override
  public GetCaseResponseJson getCase(UUID caseId) {
    Caller viewer = caller.required();
    CaseId id = new CaseId(caseId);
    return GetCaseResponseJson.builder()
        .data(
            CasesJson.detail(
                reviewing.show(viewer, id),
                reviewing.entries(viewer, id),
                reviewing.attachments(viewer, id),
                viewer))
        .build();
  }

  @Override
  public EscalateCaseResponseJson escalateCase(UUID caseId, CaseStatementRequestJson request) {
    CaseId id = new CaseId(caseId);
    moving.escalate(caller.required(), id, requests.statement(request));
    return EscalateCaseResponseJson.builder().data(data(id)).build();
  }

  @Override
  public WithdrawCaseResponseJson withdrawCase(UUID caseId) {
    CaseId id = new CaseId(caseId);
    moving.withdraw(caller.required(), id);
    return WithdrawCaseResponseJson.builder().data(data(id)).build();
  }

  @Override
  public WriteInCaseResponseJson writeInCase(UUID caseId, CaseStatementRequestJson request) {
    CaseId id = new CaseId(caseId);
    moving.say(caller.required(), id, requests.statement(request));
    return WriteInCaseResponseJson.builder().data(data(id)).build();
  }

  private CaseDataJson data(CaseId id) {
    Caller viewer = caller.required();
    return CasesJson.data(reviewing.show(viewer, id), viewer);
  }
}
