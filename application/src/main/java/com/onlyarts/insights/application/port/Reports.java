package com.onlyarts.insights.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** All complaints there are. */
public interface Reports {

  /** Keeps a complaint; false if this person has an open one of the same thing. */
  boolean add(ReportId id, PersonId reporter, ReportedContent reported, Instant now);

  /** Decides an open one; false if it was decided before. */
  boolean resolve(
      ReportId id, ReportStatus outcome, PersonId admin, String resolution, Instant now);

  Optional<Report> find(ReportId id);

  /** Those of a status, or all; the oldest first, because it has waited longest. */
  Page<Report> list(Optional<ReportStatus> status, PageRequest request);

  /** Whose the thing is; empty if there is none, or none that this person may see. */
  Optional<PersonId> ownerOf(ReportedContent reported, PersonId reporter);

  /** A complaint and what became of it. */
  record Report(
      ReportId id,
      PersonBrief reporter,
      ReportedContent reported,
      ReportStatus status,
      Instant createdAt,
      Optional<Instant> resolvedAt,
      Optional<String> resolution) {}
}
