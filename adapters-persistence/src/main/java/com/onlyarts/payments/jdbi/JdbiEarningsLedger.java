package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.EarningsLedger;
import com.onlyarts.payments.domain.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The books as a seller reads them, by SQL; postings go by their ids, which are in the order of
 * time. A page takes at most its own length from each of the seller's two accounts, by index,
 * however deep it lies (R3).
 */
public final class JdbiEarningsLedger implements EarningsLedger {
  private static final String LATEST_FIRST = "postings:id:desc";
  private final Jdbi jdbi;

  public JdbiEarningsLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Balance balanceOf(PersonId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(sum(postings.amount) FILTER (WHERE accounts.kind = 'seller_pending'), 0.00) AS pending,
                           coalesce(sum(postings.amount) FILTER (WHERE accounts.kind = 'seller_available'), 0.00) AS available,
                           coalesce(sum(postings.amount) FILTER (WHERE entries.kind NOT IN ('release', 'payout')), 0.00) AS earned,
                           (SELECT coalesce(sum(earnings - returned_earnings), 0.00)
                            FROM payment_shares
                            WHERE released_at IS NOT NULL
                              AND id IN (
                                SELECT id
                                FROM payment_shares
                                WHERE seller_id = :seller
                                  AND frozen
                                UNION
                                SELECT payment_shares.id
                                FROM payments
                                JOIN payment_shares ON payment_shares.payment_id = payments.id
                                WHERE payments.disputed
                                  AND payment_shares.seller_id = :seller
                              )) AS withheld
                    FROM ledger_accounts AS accounts
                    JOIN ledger_postings AS postings ON postings.account_id = accounts.id
                    JOIN ledger_entries AS entries ON entries.id = postings.entry_id
                    WHERE accounts.owner_id = :seller
                    """)
                .bind("seller", seller)
                .map(
                    (row, context) ->
                        new Balance(
                            money(row, "pending", context),
                            money(row, "available", context),
                            money(row, "earned", context),
                            money(row, "withheld", context)))
                .one());
  }

  @Override
  public Page<Line> linesOf(PersonId seller, PageRequest request) {
    return Page.of(
        request, lines(seller, request), count(seller), line -> Cursor.at(LATEST_FIRST, line.id()));
  }

  private List<Line> lines(PersonId seller, PageRequest request) {
    Optional<UUID> before = request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT latest.id, latest.entry_id, entries.kind, latest.amount, latest.available, entries.description, entries.occurred_at
                    FROM (
                      SELECT postings.id, postings.entry_id, postings.amount, accounts.kind = 'seller_available' AS available
                      FROM ledger_accounts AS accounts
                      CROSS JOIN LATERAL (
                        SELECT id, entry_id, amount
                        FROM ledger_postings
                        WHERE account_id = accounts.id
                          AND id < coalesce(CAST(:before AS uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                        ORDER BY id DESC
                        LIMIT :limit + :offset
                      ) AS postings
                      WHERE accounts.owner_id = :seller
                      ORDER BY postings.id DESC
                      LIMIT :limit
                      OFFSET :offset
                    ) AS latest
                    JOIN ledger_entries AS entries ON entries.id = latest.entry_id
                    ORDER BY latest.id DESC
                    """)
                .bind("seller", seller)
                .bindByType("before", before.orElse(null), UUID.class)
                .bind("limit", request.oneMore())
                .bind("offset", request.offset())
                .map(JdbiEarningsLedger::line)
                .list());
  }

  private long count(PersonId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*)
                    FROM ledger_accounts AS accounts
                    JOIN ledger_postings AS postings ON postings.account_id = accounts.id
                    WHERE accounts.owner_id = :seller
                    """)
                .bind("seller", seller)
                .mapTo(long.class)
                .one());
  }

  private static Line line(ResultSet row, StatementContext context) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("entry_id", UUID.class),
        LedgerEntry.Kind.labelled(row.getString("kind")),
        money(row, "amount", context),
        row.getBoolean("available"),
        row.getString("description"),
        instant(row, "occurred_at"));
  }
}
