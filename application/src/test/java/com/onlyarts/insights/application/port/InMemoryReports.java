package com.onlyarts.insights.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reports in a map; a test says whose things are. */
public final class InMemoryReports implements Reports {
  private final Map<ReportId, Report> reports = new LinkedHashMap<>();
  private final Map<UUID, PersonId> owners = new HashMap<>();

  /** Lets a test say whose a thing is. */
  public void owns(PersonId owner, UUID thing) {
    owners.put(thing, owner);
  }

  @Override
  public boolean add(ReportId id, PersonId reporter, ReportedContent reported, Instant now) {
    if (reports.values().stream().anyMatch(open -> isOpen(open, reporter, reported))) {
      return false;
    }
    PersonBrief brief =
        new PersonBrief(
            reporter,
            "p-" + reporter.value().toString().substring(24),
            Optional.empty(),
            Optional.empty());
    reports.put(
        id,
        new Report(
            id, brief, reported, ReportStatus.OPEN, now, Optional.empty(), Optional.empty()));
    return true;
  }

  private static boolean isOpen(Report report, PersonId reporter, ReportedContent reported) {
    return report.status() == ReportStatus.OPEN
        && report.reporter().id().equals(reporter)
        && report.reported().kind() == reported.kind()
        && report.reported().subject().equals(reported.subject());
  }

  @Override
  public boolean resolve(
      ReportId id, ReportStatus outcome, PersonId admin, String resolution, Instant now) {
    Report report = requireNonNull(reports.get(id));
    if (report.status() != ReportStatus.OPEN) {
      return false;
    }
    reports.put(
        id,
        new Report(
            id,
            report.reporter(),
            report.reported(),
            outcome,
            report.createdAt(),
            Optional.of(now),
            Optional.of(resolution)));
    return true;
  }

  @Override
  public Optional<Report> find(ReportId id) {
    return Optional.ofNullable(reports.get(id));
  }

  @Override
  public Page<Report> list(Optional<ReportStatus> status, PageRequest request) {
    List<Report> found =
        reports.values().stream()
            .filter(report -> status.filter(wanted -> wanted != report.status()).isEmpty())
            .toList();
    return new Page<>(found, request, found.size(), Optional.empty());
  }

  @Override
  public Optional<PersonId> ownerOf(ReportedContent reported, PersonId reporter) {
    return Optional.ofNullable(owners.get(reported.subject()));
  }
}
