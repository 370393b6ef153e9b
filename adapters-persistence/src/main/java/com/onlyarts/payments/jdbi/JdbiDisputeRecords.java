package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.DisputeRecords;
import com.onlyarts.payments.application.port.DisputeRecords.DisputeRecord;
import com.onlyarts.payments.domain.DisputeId;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Disputes to look at, by SQL; they go by their ids, which are in the order of time (R3). */
public final class JdbiDisputeRecords implements DisputeRecords {
  private static final String LATEST_FIRST = "disputes:id:desc";
  private final Jdbi jdbi;

  public JdbiDisputeRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<DisputeRecord> all(Optional<DisputeStatus> status, PageRequest request) {
    return Page.of(
        request,
        rows(status, request),
        count(status),
        row -> Cursor.at(LATEST_FIRST, row.id().value()));
  }

  private List<DisputeRecord> rows(Optional<DisputeStatus> status, PageRequest request) {
    Optional<UUID> before = request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, payment_id, provider_dispute_id, amount, status, reason, opened_at, evidence_due_at, closed_at
                    FROM disputes
                    WHERE (CAST(:status AS text) IS NULL OR status = :status)
                      AND id < coalesce(CAST(:before AS uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                    ORDER BY id DESC
                    LIMIT :limit
                    OFFSET :offset
                    """)
                .bindByType("status", status.map(DisputeStatus::label).orElse(null), String.class)
                .bindByType("before", before.orElse(null), UUID.class)
                .bind("limit", request.oneMore())
                .bind("offset", request.offset())
                .map(JdbiDisputeRecords::dispute)
                .list());
  }

  private long count(Optional<DisputeStatus> status) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM disputes WHERE (CAST(:status AS text) IS NULL OR status = :status)")
                .bindByType("status", status.map(DisputeStatus::label).orElse(null), String.class)
                .mapTo(long.class)
                .one());
  }

  private static DisputeRecord dispute(ResultSet row, StatementContext context)
      throws SQLException {
    return new DisputeRecord(
        id(row, "id", DisputeId::new),
        id(row, "payment_id", PaymentId::new),
        row.getString("provider_dispute_id"),
        money(row, "amount", context),
        DisputeStatus.labelled(row.getString("status")),
        optionalText(row, "reason"),
        instant(row, "opened_at"),
        optionalInstant(row, "evidence_due_at"),
        optionalInstant(row, "closed_at"));
  }
}
