package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.payments.application.port.Ledger;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Posting;
import java.math.BigDecimal;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * The books in the tables {@code ledger_…}, which refuse to change or to be out of balance (R38).
 * Accounts are opened when first written on.
 */
public final class JdbiLedger implements Ledger {
  private final Jdbi jdbi;

  public JdbiLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean book(LedgerEntry entry) {
    return jdbi.inTransaction(
        handle -> {
          open(handle, entry);
          return post(handle, entry) > 0;
        });
  }

  /**
   * In the order of their names, so that two who open the same ones never wait for each other in a
   * circle.
   */
  private static void open(Handle handle, LedgerEntry entry) {
    Update statement =
        handle.createUpdate(
            """
            INSERT INTO ledger_accounts (kind, owner_id, currency)
            SELECT DISTINCT kind, owner, currency
            FROM unnest(:kinds, :owners, :currencies) AS posting (kind, owner, currency)
            ORDER BY kind, owner
            ON CONFLICT (kind, owner_id, currency) DO NOTHING
            """);
    accounts(statement, entry);
    statement.execute();
  }

  /**
   * Each account is looked up in one of two ways, because what may be NULL is found by no index.
   */
  private static int post(Handle handle, LedgerEntry entry) {
    Update statement =
        handle.createUpdate(
            """
            WITH entry AS (
              INSERT INTO ledger_entries (id, business_key, kind, payment_id, description, occurred_at)
              VALUES (:id, :businessKey, :kind, :payment, :description, :at)
              ON CONFLICT (business_key) DO NOTHING
              RETURNING id
            )
            INSERT INTO ledger_postings (id, entry_id, account_id, amount, currency)
            SELECT uuidv7(), entry.id, account.id, posting.amount, posting.currency
            FROM entry
            CROSS JOIN unnest(:kinds, :owners, :currencies, :amounts) WITH ORDINALITY AS posting (kind, owner, currency, amount, place)
            CROSS JOIN LATERAL (
              SELECT id
              FROM ledger_accounts
              WHERE kind = posting.kind AND owner_id = posting.owner AND currency = posting.currency
              UNION ALL
              SELECT id
              FROM ledger_accounts
              WHERE kind = posting.kind AND owner_id IS NULL AND posting.owner IS NULL AND currency = posting.currency
            ) AS account
            ORDER BY posting.place
            """);
    accounts(statement, entry)
        .column("amounts", BigDecimal.class, posting -> posting.amount().amount());
    return statement
        .bind("id", entry.id())
        .bind("businessKey", entry.businessKey())
        .bind("kind", entry.kind().label())
        .bindByType("payment", entry.payment().orElse(null), PaymentId.class)
        .bind("description", entry.description())
        .bind("at", entry.at())
        .execute();
  }

  private static Rows<Posting> accounts(Update statement, LedgerEntry entry) {
    return Rows.in(statement, entry.postings())
        .column("kinds", String.class, posting -> posting.account().kind().label())
        .column(
            "owners",
            UUID.class,
            posting -> posting.account().owner().map(PersonId::value).orElse(null))
        .column(
            "currencies", String.class, posting -> posting.amount().currency().getCurrencyCode());
  }
}
