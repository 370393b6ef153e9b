package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.Payouts;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutState;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.domain.PayoutTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Payouts in the table {@code payouts}. */
public final class JdbiPayouts implements Payouts {
  private final Jdbi jdbi;

  public JdbiPayouts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Payout payout) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        INSERT INTO payouts
                          (id, artist_id, amount, provider, account_id, requested_at, looked_at, status, transfer_id, provider_payout_id, paid_at,
                           failed_at, failure)
                        VALUES
                          (:id, :artist, :amount, :provider, :account, :requestedAt, :requestedAt, :status, :transfer, :payout, :paidAt,
                           :failedAt, :failure)
                        """),
                    payout)
                .bind("artist", payout.terms().artist())
                .bind("amount", payout.terms().amount())
                .bind("provider", payout.terms().provider())
                .bind("account", payout.terms().account())
                .bind("requestedAt", payout.terms().requestedAt())
                .execute());
  }

  @Override
  public void save(Payout payout, Instant lookedAt) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE payouts
                        SET status = :status,
                            transfer_id = :transfer,
                            provider_payout_id = :payout,
                            paid_at = :paidAt,
                            failed_at = :failedAt,
                            failure = :failure,
                            looked_at = :lookedAt
                        WHERE id = :id
                        """),
                    payout)
                .bind("lookedAt", lookedAt)
                .execute());
  }

  private static Update bound(Update statement, Payout payout) {
    PayoutState standing = payout.standing();
    return statement
        .bind("id", payout.id())
        .bind("status", standing.status().label())
        .bind("transfer", standing.transferId())
        .bind("payout", standing.payoutId())
        .bindByType("paidAt", standing.paidAt().orElse(null), Instant.class)
        .bindByType("failedAt", standing.failedAt().orElse(null), Instant.class)
        .bind("failure", standing.failure());
  }

  @Override
  public Optional<Payout> lock(PayoutId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, artist_id, amount, provider, account_id, requested_at, status, transfer_id, provider_payout_id, paid_at, failed_at,
                           failure
                    FROM payouts
                    WHERE id = :id
                    FOR UPDATE
                    """)
                .bind("id", id)
                .map(JdbiPayouts::payout)
                .findOne());
  }

  @Override
  public List<PayoutId> unseen(Unseen which, Optional<PayoutId> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM payouts
                    WHERE status = ANY (:statuses)
                      AND looked_at < :since
                      AND requested_at >= :requestedAfter
                      AND id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY id
                    LIMIT :limit
                    """)
                .bindArray(
                    "statuses", String.class, which.in().stream().map(PayoutStatus::label).toList())
                .bind("since", which.since())
                .bind("requestedAfter", which.requestedAfter())
                .bindByType("after", after.orElse(null), PayoutId.class)
                .bind("limit", limit)
                .mapTo(PayoutId.class)
                .list());
  }

  private static Payout payout(ResultSet row, StatementContext context) throws SQLException {
    PayoutTerms terms =
        new PayoutTerms(
            id(row, "id", PayoutId::new),
            id(row, "artist_id", PersonId::new),
            money(row, "amount", context),
            row.getString("provider"),
            row.getString("account_id"),
            instant(row, "requested_at"));
    PayoutState standing =
        new PayoutState(
            PayoutStatus.labelled(row.getString("status")),
            optionalText(row, "transfer_id"),
            optionalText(row, "provider_payout_id"),
            optionalInstant(row, "paid_at"),
            optionalInstant(row, "failed_at"),
            optionalText(row, "failure"));
    return Payout.restore(terms, standing);
  }
}
