package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.payments.application.port.Disputes;
import com.onlyarts.payments.domain.Dispute;
import com.onlyarts.payments.domain.DisputeId;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Disputes in the table {@code disputes}. */
public final class JdbiDisputes implements Disputes {
  private final Jdbi jdbi;

  public JdbiDisputes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Dispute> find(String providerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, provider_dispute_id, payment_id, amount, taken_amount, status, reason, opened_at, evidence_due_at, closed_at
                    FROM disputes
                    WHERE provider_dispute_id = :name
                    """)
                .bind("name", providerId)
                .map(JdbiDisputes::dispute)
                .findOne());
  }

  @Override
  public List<Dispute> of(PaymentId payment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, provider_dispute_id, payment_id, amount, taken_amount, status, reason, opened_at, evidence_due_at, closed_at
                    FROM disputes
                    WHERE payment_id = :payment
                    ORDER BY id
                    """)
                .bind("payment", payment)
                .map(JdbiDisputes::dispute)
                .list());
  }

  @Override
  public void save(Dispute dispute, Instant lookedAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO disputes
                      (id, provider_dispute_id, payment_id, amount, taken_amount, status, reason, opened_at, evidence_due_at, closed_at, looked_at)
                    VALUES
                      (:id, :name, :payment, :amount, :taken, :status, :reason, :openedAt, :evidenceDue, :closedAt, :lookedAt)
                    ON CONFLICT (id) DO UPDATE
                    SET amount = excluded.amount,
                        taken_amount = excluded.taken_amount,
                        status = excluded.status,
                        reason = excluded.reason,
                        evidence_due_at = excluded.evidence_due_at,
                        closed_at = excluded.closed_at,
                        looked_at = excluded.looked_at
                    """)
                .bind("id", dispute.id())
                .bind("name", dispute.providerId())
                .bind("payment", dispute.payment())
                .bind("amount", dispute.amount())
                .bind("taken", dispute.taken())
                .bind("status", dispute.status().label())
                .bind("reason", dispute.reason())
                .bind("openedAt", dispute.openedAt())
                .bindByType("evidenceDue", dispute.evidenceDue().orElse(null), Instant.class)
                .bindByType("closedAt", dispute.closedAt().orElse(null), Instant.class)
                .bind("lookedAt", lookedAt)
                .execute());
  }

  @Override
  public List<Unseen> unseen(Instant since, Optional<Unseen> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT payments.provider, disputes.provider_dispute_id, disputes.looked_at
                    FROM disputes
                    JOIN payments ON payments.id = disputes.payment_id
                    WHERE disputes.status = 'open'
                      AND disputes.looked_at < :since
                      AND (CAST(:after AS text) IS NULL
                           OR (disputes.looked_at, disputes.provider_dispute_id) > (CAST(:afterLook AS timestamptz), CAST(:after AS text)))
                    ORDER BY disputes.looked_at, disputes.provider_dispute_id
                    LIMIT :limit
                    """)
                .bind("since", since)
                .bind("after", after.map(Unseen::providerId))
                .bindByType("afterLook", after.map(Unseen::lookedAt).orElse(null), Instant.class)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Unseen(
                            row.getString("provider"),
                            row.getString("provider_dispute_id"),
                            instant(row, "looked_at")))
                .list());
  }

  private static Dispute dispute(ResultSet row, StatementContext context) throws SQLException {
    return new Dispute(
        id(row, "id", DisputeId::new),
        row.getString("provider_dispute_id"),
        id(row, "payment_id", PaymentId::new),
        money(row, "amount", context),
        money(row, "taken_amount", context),
        DisputeStatus.labelled(row.getString("status")),
        optionalText(row, "reason"),
        instant(row, "opened_at"),
        optionalInstant(row, "evidence_due_at"),
        optionalInstant(row, "closed_at"));
  }
}
