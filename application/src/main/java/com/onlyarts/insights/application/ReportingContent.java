package com.onlyarts.insights.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.Reports;
import com.onlyarts.insights.application.port.Reports.Report;
import com.onlyarts.insights.domain.InsightsRejection.AlreadyReported;
import com.onlyarts.insights.domain.InsightsRejection.OwnContent;
import com.onlyarts.insights.domain.InsightsRejection.ReportNotFound;
import com.onlyarts.insights.domain.InsightsRejection.ReportResolved;
import com.onlyarts.insights.domain.InsightsRejection.ReportedNotFound;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** People complain of works, comments, people, streams and messages; admins decide (R95). */
public final class ReportingContent {
  public static final int MAX_RESOLUTION = 500;

  private final Transactions transactions;
  private final Reports reports;
  private final AuditTrail audit;
  private final Clock clock;

  public ReportingContent(
      Transactions transactions, Reports reports, AuditTrail audit, Clock clock) {
    this.transactions = transactions;
    this.reports = reports;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Complains of something one can see and that is not one's own; once, while the complaint is
   * open.
   */
  public Report report(Caller caller, ReportedContent reported) {
    return transactions.inTransaction(
        () -> {
          PersonId owner =
              reports
                  .ownerOf(reported, caller.person())
                  .orElseThrow(() -> new Rejected(new ReportedNotFound()));
          if (owner.equals(caller.person())) {
            throw new Rejected(new OwnContent());
          }
          ReportId id = ReportId.next();
          if (!reports.add(id, caller.person(), reported, clock.instant())) {
            throw new Rejected(new AlreadyReported());
          }
          return found(id);
        });
  }

  /** What admins have to look at, the oldest first. */
  public Page<Report> list(Optional<ReportStatus> status, PageRequest request) {
    return reports.list(status, request);
  }

  /**
   * Decides a complaint, once. What follows from it, a takedown or a suspension, is a deed of its
   * own.
   *
   * @param resolution 1 to {@value #MAX_RESOLUTION} characters: why
   */
  public Report resolve(Caller admin, ReportId id, ReportStatus outcome, String resolution) {
    if (outcome == ReportStatus.OPEN) {
      throw new InvalidValue("status", "must be upheld or dismissed");
    }
    String why = Text.required("resolution", resolution, MAX_RESOLUTION);
    return transactions.inTransaction(
        () -> {
          found(id);
          if (!reports.resolve(id, outcome, admin.person(), why, clock.instant())) {
            throw new Rejected(new ReportResolved());
          }
          audit.record(
              admin.person().value(),
              "insights.resolve-report",
              "report",
              id.value().toString(),
              Map.of("status", outcome.label(), "resolution", why));
          return found(id);
        });
  }

  private Report found(ReportId id) {
    return reports.find(id).orElseThrow(() -> new Rejected(new ReportNotFound()));
  }
}
