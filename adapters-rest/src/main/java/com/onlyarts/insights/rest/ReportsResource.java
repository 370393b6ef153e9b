package com.onlyarts.insights.rest;

import com.onlyarts.contract.api.ReportsApi;
import com.onlyarts.contract.model.ListReportsResponseJson;
import com.onlyarts.contract.model.ReportContentRequestJson;
import com.onlyarts.contract.model.ReportContentResponseJson;
import com.onlyarts.contract.model.ReportPageJson;
import com.onlyarts.contract.model.ReportStatusJson;
import com.onlyarts.contract.model.ResolveReportRequestJson;
import com.onlyarts.contract.model.ResolveReportResponseJson;
import com.onlyarts.insights.application.ReportingContent;
import com.onlyarts.insights.application.port.Reports.Report;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Reports (R95). */
public final class ReportsResource implements ReportsApi {
  private final ReportingContent reporting;
  private final CurrentCaller caller;

  public ReportsResource(ReportingContent reporting, CurrentCaller caller) {
    this.reporting = reporting;
    this.caller = caller;
  }

  @Override
  public ReportContentResponseJson reportContent(ReportContentRequestJson request) {
    ReportedContent reportedContent =
        new ReportedContent(
            ReportedContent.Kind.labelled(request.subjectKind().toString()),
            request.subjectId(),
            ReportedContent.Reason.labelled(request.reason().toString()),
            Optional.ofNullable(request.note()));
    return ReportContentResponseJson.builder()
        .data(InsightsJson.report(reporting.report(caller.required(), reportedContent)))
        .build();
  }

  @Override
  public ListReportsResponseJson listReports(
      @Nullable ReportStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    Page<Report> reports =
        reporting.list(
            Optional.ofNullable(status).map(label -> ReportStatus.labelled(label.toString())),
            Pages.request(page, limit, cursor));
    return ListReportsResponseJson.builder()
        .data(
            ReportPageJson.builder()
                .reports(reports.rows().stream().map(InsightsJson::reported).toList())
                .pagination(Pages.pagination(reports))
                .build())
        .build();
  }

  @Override
  public ResolveReportResponseJson resolveReport(UUID reportId, ResolveReportRequestJson request) {
    Report resolved =
        reporting.resolve(
            caller.required(),
            new ReportId(reportId),
            ReportStatus.labelled(request.status().toString()),
            request.resolution());
    return ResolveReportResponseJson.builder().data(InsightsJson.report(resolved)).build();
  }
}
