package com.onlyarts.insights.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.Reports;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Complaints in the table {@code reports}; whose things are is asked of their modules' views. */
public final class JdbiReports implements Reports {
  private static final String OLDEST_FIRST = "reports:id:asc";
  private static final int MOST_COUNTED = 10_000;

  private static final String COLUMNS =
      """
      SELECT reports.id, reporter_id, username, full_name, profile_picture, subject_kind, subject_id, reason, note, status, created_at, resolved_at, resolution
      FROM reports
      JOIN identity_profile AS people ON people.id = reporter_id
      """;

  private final Jdbi jdbi;

  public JdbiReports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(ReportId id, PersonId reporter, ReportedContent reported, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO reports (id, reporter_id, subject_kind, subject_id, reason, note, created_at)
                        VALUES (:id, :reporter, :kind, :subject, :reason, :note, :now)
                        ON CONFLICT (reporter_id, subject_kind, subject_id) WHERE status = 'open' DO NOTHING
                        """)
                    .bind("id", id)
                    .bind("reporter", reporter)
                    .bind("kind", reported.kind().label())
                    .bind("subject", reported.subject())
                    .bind("reason", reported.reason().label())
                    .bind("note", reported.note())
                    .bind("now", now)
                    .execute())
        > 0;
  }

  @Override
  public boolean resolve(
      ReportId id, ReportStatus outcome, PersonId admin, String resolution, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE reports
                        SET status = :outcome,
                            resolved_by = :admin,
                            resolution = :resolution,
                            resolved_at = :now
                        WHERE id = :id
                          AND status = 'open'
                        """)
                    .bind("id", id)
                    .bind("outcome", outcome.label())
                    .bind("admin", admin)
                    .bind("resolution", resolution)
                    .bind("now", now)
                    .execute())
        > 0;
  }

  @Override
  public Optional<Report> find(ReportId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "WHERE reports.id = :id")
                .bind("id", id)
                .map((row, _) -> report(row))
                .findOne());
  }

  @Override
  public Page<Report> list(Optional<ReportStatus> status, PageRequest request) {
    return Page.of(
        request,
        rows(status, request),
        total(status),
        report -> Cursor.at(OLDEST_FIRST, report.id().value()));
  }

  private List<Report> rows(Optional<ReportStatus> status, PageRequest request) {
    Optional<UUID> after = request.cursor().map(cursor -> cursor.in(OLDEST_FIRST).uuid(0));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + """
                        WHERE (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:after AS uuid) IS NULL OR reports.id > :after)
                        ORDER BY reports.id
                        LIMIT :limit OFFSET :offset
                        """)
                .bindByType("status", status.map(ReportStatus::label).orElse(null), String.class)
                .bindByType("after", after.orElse(null), UUID.class)
                .bind("limit", request.oneMore())
                .bind("offset", request.offset())
                .map((row, _) -> report(row))
                .list());
  }

  private long total(Optional<ReportStatus> status) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*)
                    FROM (SELECT FROM reports WHERE CAST(:status AS text) IS NULL OR status = :status LIMIT :most) AS counted
                    """)
                .bindByType("status", status.map(ReportStatus::label).orElse(null), String.class)
                .bind("most", MOST_COUNTED + 1)
                .mapTo(long.class)
                .one());
  }

  @Override
  public Optional<PersonId> ownerOf(ReportedContent reported, PersonId reporter) {
    String query =
        switch (reported.kind()) {
          case ARTWORK ->
              "SELECT artist_id AS owner FROM catalog_tally WHERE artwork_id = :subject AND (is_on_show OR artist_id = :reporter)";
          case COMMENT ->
              "SELECT author_id AS owner FROM catalog_comment WHERE comment_id = :subject AND CAST(:reporter AS uuid) IS NOT NULL";
          case PERSON ->
              "SELECT id AS owner FROM identity_profile WHERE id = :subject AND is_active AND CAST(:reporter AS uuid) IS NOT NULL";
          case LIVESTREAM ->
              "SELECT artist_id AS owner FROM livestreams_stream WHERE livestream_id = :subject AND CAST(:reporter AS uuid) IS NOT NULL";
          case MESSAGE ->
              "SELECT sender_id AS owner FROM messaging_message WHERE message_id = :subject AND :reporter IN (sender_id, recipient_id)";
        };
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("subject", reported.subject())
                .bind("reporter", reporter)
                .map((row, _) -> id(row, "owner", PersonId::new))
                .findOne());
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        id(row, "id", ReportId::new),
        new PersonBrief(
            id(row, "reporter_id", PersonId::new),
            row.getString("username"),
            optionalText(row, "full_name"),
            optionalText(row, "profile_picture")),
        new ReportedContent(
            ReportedContent.Kind.labelled(row.getString("subject_kind")),
            row.getObject("subject_id", UUID.class),
            ReportedContent.Reason.labelled(row.getString("reason")),
            optionalText(row, "note")),
        ReportStatus.labelled(row.getString("status")),
        instant(row, "created_at"),
        optionalInstant(row, "resolved_at"),
        optionalText(row, "resolution"));
  }
}
