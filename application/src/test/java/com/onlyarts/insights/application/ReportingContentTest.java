package com.onlyarts.insights.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.InMemoryReports;
import com.onlyarts.insights.application.port.Reports.Report;
import com.onlyarts.insights.domain.InsightsRejection.AlreadyReported;
import com.onlyarts.insights.domain.InsightsRejection.OwnContent;
import com.onlyarts.insights.domain.InsightsRejection.ReportNotFound;
import com.onlyarts.insights.domain.InsightsRejection.ReportResolved;
import com.onlyarts.insights.domain.InsightsRejection.ReportedNotFound;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportingContentTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryReports reports = new InMemoryReports();
  private final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  private final ReportingContent reporting =
      new ReportingContent(transactions, reports, audit, new SteppingClock());
  private final Caller rosa = Callers.aUser();
  private final Caller admin = Callers.anAdmin();

  @Test
  void what_somebody_else_made_is_reported_once_while_the_report_is_open() {
    ReportedContent reported = complaint(somebodysWork());

    Report report = reporting.report(rosa, reported);

    assertThat(report.status()).isEqualTo(ReportStatus.OPEN);
    assertRefused(new AlreadyReported(), () -> reporting.report(rosa, reported));
  }

  @Test
  void nobody_reports_what_is_not_there_or_their_own() {
    assertRefused(
        new ReportedNotFound(), () -> reporting.report(rosa, complaint(UUID.randomUUID())));
    UUID own = UUID.randomUUID();
    reports.owns(rosa.person(), own);
    assertRefused(new OwnContent(), () -> reporting.report(rosa, complaint(own)));
  }

  @Test
  void R95_a_report_is_decided_once_and_the_decision_written_down() {
    ReportId id = reporting.report(rosa, complaint(somebodysWork())).id();

    Report decided = reporting.resolve(admin, id, ReportStatus.UPHELD, "Taken down");

    assertThat(decided.status()).isEqualTo(ReportStatus.UPHELD);
    assertThat(audit.deeds())
        .extracting(AuditEntry::act)
        .containsExactly("insights.resolve-report");
    assertRefused(
        new ReportResolved(), () -> reporting.resolve(admin, id, ReportStatus.DISMISSED, "No"));
  }

  @Test
  void a_decision_is_upheld_or_dismissed_and_has_a_reason() {
    ReportId id = reporting.report(rosa, complaint(somebodysWork())).id();

    assertInvalid("status", () -> reporting.resolve(admin, id, ReportStatus.OPEN, "?"));
    assertInvalid("resolution", () -> reporting.resolve(admin, id, ReportStatus.UPHELD, " "));
    assertRefused(
        new ReportNotFound(),
        () -> reporting.resolve(admin, ReportId.next(), ReportStatus.UPHELD, "x"));
  }

  private UUID somebodysWork() {
    UUID work = UUID.randomUUID();
    reports.owns(PersonId.next(), work);
    return work;
  }

  private static ReportedContent complaint(UUID subject) {
    return new ReportedContent(
        ReportedContent.Kind.ARTWORK,
        subject,
        ReportedContent.Reason.INFRINGEMENT,
        Optional.empty());
  }
}
