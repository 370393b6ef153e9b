package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.payments.application.port.Refunds;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Refunds in the table {@code refunds}. */
public final class JdbiRefunds implements Refunds {
  private static final String COLUMNS =
      """
      id, payment_id, amount, reason, requested_by, created_at, due_at, status, provider_refund_id, settled_at, failure,
      """
          + RefundLines.COLUMNS;

  private final Jdbi jdbi;

  public JdbiRefunds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Refund refund) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  WITH decided AS (
                    INSERT INTO refunds
                      (id, payment_id, amount, reason, requested_by, created_at, due_at, status, provider_refund_id, settled_at, failure)
                    VALUES
                      (:id, :payment, :amount, :reason, :requestedBy, :createdAt, :dueAt, :status, :providerId, :settledAt, :failure)
                    RETURNING id
                  )
                  INSERT INTO refund_lines (refund_id, line_id, amount)
                  SELECT decided.id, line.id, line.amount
                  FROM decided
                  CROSS JOIN unnest(:lines, :amounts) AS line (id, amount)
                  """);
          Rows.in(statement, refund.lines().entrySet())
              .column("lines", UUID.class, Map.Entry::getKey)
              .column("amounts", BigDecimal.class, line -> line.getValue().amount());
          bound(statement, refund)
              .bind("payment", refund.payment())
              .bind("amount", refund.amount())
              .bind("reason", refund.reason())
              .bindByType("requestedBy", refund.requestedBy().orElse(null), PersonId.class)
              .bind("createdAt", refund.createdAt())
              .bind("dueAt", refund.dueAt())
              .execute();
        });
  }

  @Override
  public void save(Refund refund) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE refunds
                        SET status = :status,
                            provider_refund_id = :providerId,
                            settled_at = :settledAt,
                            failure = :failure
                        WHERE id = :id
                        """),
                    refund)
                .execute());
  }

  private static Update bound(Update statement, Refund refund) {
    return statement
        .bind("id", refund.id())
        .bind("status", refund.status().label())
        .bind("providerId", refund.providerId())
        .bindByType("settledAt", refund.settledAt().orElse(null), Instant.class)
        .bind("failure", refund.failure());
  }

  @Override
  public Optional<Refund> find(RefundId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM refunds WHERE id = :id")
                .bind("id", id)
                .map(JdbiRefunds::refund)
                .findOne());
  }

  @Override
  public Optional<Refund> findByProviderId(String providerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT " + COLUMNS + " FROM refunds WHERE provider_refund_id = :providerId")
                .bind("providerId", providerId)
                .map(JdbiRefunds::refund)
                .findOne());
  }

  @Override
  public List<RefundId> pending(
      Instant before, Instant dueBy, Optional<RefundId> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM refunds
                    WHERE status = 'pending'
                      AND created_at < :before
                      AND due_at <= :dueBy
                      AND id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY id
                    LIMIT :limit
                    """)
                .bind("before", before)
                .bind("dueBy", dueBy)
                .bindByType("after", after.orElse(null), RefundId.class)
                .bind("limit", limit)
                .mapTo(RefundId.class)
                .list());
  }

  private static Refund refund(ResultSet row, StatementContext context) throws SQLException {
    return Refund.restore(
        id(row, "id", RefundId::new),
        id(row, "payment_id", PaymentId::new),
        money(row, "amount", context),
        RefundLines.of(row, context),
        row.getString("reason"),
        optionalId(row, "requested_by", PersonId::new),
        instant(row, "created_at"),
        instant(row, "due_at"),
        RefundStatus.labelled(row.getString("status")),
        optionalText(row, "provider_refund_id"),
        optionalInstant(row, "settled_at"),
        optionalText(row, "failure"));
  }
}
