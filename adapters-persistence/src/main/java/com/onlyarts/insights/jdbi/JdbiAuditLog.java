package com.onlyarts.insights.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.insights.application.port.AuditLog;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The audit log by SQL, by the ids of its deeds, which are in the order of time. */
public final class JdbiAuditLog implements AuditLog {
  private static final String LATEST_FIRST = "deeds:id:desc";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private static final String FITTING =
      """
      WHERE (CAST(:admin AS uuid) IS NULL OR admin_id = :admin)
        AND (CAST(:act AS text) IS NULL OR act = :act)
        AND (CAST(:kind AS text) IS NULL OR subject_kind = :kind)
        AND (CAST(:subject AS text) IS NULL OR subject_id = :subject)
      """;

  private final Jdbi jdbi;

  public JdbiAuditLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<AuditEntry> list(Wanted wanted, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                deeds(handle, wanted, request),
                total(handle, wanted),
                deed -> Cursor.at(LATEST_FIRST, deed.id())));
  }

  private static List<AuditEntry> deeds(Handle handle, Wanted wanted, PageRequest request) {
    Optional<UUID> before = request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0));
    return fitting(
            handle.createQuery(
                """
                SELECT deeds.id, admin_id, username, act, subject_kind, subject_id, facts, created_at
                FROM (
                  SELECT *
                  FROM kernel_deed
                """
                    + FITTING
                    + """
                    AND (CAST(:before AS uuid) IS NULL OR id < :before)
                  ORDER BY id DESC
                  LIMIT :limit OFFSET :offset
                ) AS deeds
                JOIN identity_profile AS admins ON admins.id = admin_id
                ORDER BY deeds.id DESC
                """),
            wanted)
        .bindByType("before", before.orElse(null), UUID.class)
        .bind("limit", request.oneMore())
        .bind("offset", request.offset())
        .map((row, _) -> deed(row))
        .list();
  }

  /** Counts no further than {@link AuditLog#MOST_COUNTED} and one. */
  private static long total(Handle handle, Wanted wanted) {
    return fitting(
            handle.createQuery(
                "SELECT count(*) FROM (SELECT FROM kernel_deed "
                    + FITTING
                    + " LIMIT :most) AS counted"),
            wanted)
        .bind("most", MOST_COUNTED + 1)
        .mapTo(long.class)
        .one();
  }

  private static <Q extends SqlStatement<Q>> Q fitting(Q query, Wanted wanted) {
    return query
        .bindByType("admin", wanted.admin().orElse(null), UUID.class)
        .bindByType("act", wanted.act().orElse(null), String.class)
        .bindByType("kind", wanted.subjectKind().orElse(null), String.class)
        .bindByType("subject", wanted.subjectId().orElse(null), String.class);
  }

  private static AuditEntry deed(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("admin_id", UUID.class),
        row.getString("username"),
        row.getString("act"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        facts(row.getString("facts")),
        instant(row, "created_at"));
  }

  private static Map<String, String> facts(String json) {
    try {
      return JSON.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the audit log holds facts that are no texts", e);
    }
  }
}
