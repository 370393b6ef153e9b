package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.EvidenceApi;
import com.onlyarts.contract.model.AddCaseFileResponseJson;
import com.onlyarts.contract.model.CaseEntryDataJson;
import com.onlyarts.kernel.rest.ContentDisposition;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.MultipartForm;
import com.onlyarts.media.api.FileChecks;
import com.onlyarts.ordering.application.ShowingEvidence;
import com.onlyarts.ordering.application.port.CaseFiles;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The operations of the tag Evidence. */
public final class EvidenceResource implements EvidenceApi {
  private final ShowingEvidence showing;
  private final CurrentCaller caller;

  public EvidenceResource(ShowingEvidence showing, CurrentCaller caller) {
    this.showing = showing;
    this.caller = caller;
  }

  @Override
  public AddCaseFileResponseJson addCaseFile(UUID caseId, List<EntityPart> parts) {
    CaseId id = new CaseId(caseId);
    MultipartForm.Part file = new MultipartForm(parts).file("file");
    var entry =
        showing.show(caller.required(), id, file.called(), file.bytes(FileChecks.MOST_BYTES));
    return AddCaseFileResponseJson.builder()
        .data(new CaseEntryDataJson(CasesJson.entry(id, entry)))
        .build();
  }

  @Override
  public Response downloadCaseFile(UUID caseId, UUID fileId) {
    CaseFiles.Content file =
        showing.download(caller.required(), new CaseId(caseId), new CaseFileId(fileId));
    return Response.ok(file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()))
        .build();
  }
}
