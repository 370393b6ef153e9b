package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.Ledger;
import com.onlyarts.payments.domain.Account;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Posting;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The books in the tables {@code ledger_…}, which refuse to change or to be out of balance (R38). Accounts are opened when first written on. */
public final class JdbiLedger implements Ledger {
  private final Jdbi jdbi;

  public JdbiLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean book(LedgerEntry entry) {
    return jdbi.inTransaction(
        handle -> {
          boolean fresh = add(handle, entry);
          if (fresh) {
            entry.postings().forEach(posting -> post(handle, entry, posting));
          }
          return fresh;
        });
  }

  private static boolean add(Handle handle, LedgerEntry entry) {
    return handle
            .createUpdate(
                """
                INSERT INTO ledger_entries (id, business_key, kind, payment_id, description, occurred_at)
                VALUES (:id, :businessKey, :kind, :payment, :description, :at)
                ON CONFLICT (business_key) DO NOTHING
                """)
            .bind("id", entry.id())
            .bind("businessKey", entry.businessKey())
            .bind("kind", entry.kind().label())
            .bindByType("payment", entry.payment().orElse(null), PaymentId.class)
            .bind("description", entry.description())
            .bind("at", entry.at())
            .execute()
        == 1;
  }

  private static void post(Handle handle, LedgerEntry entry, Posting posting) {
    String currency = posting.amount().currency().getCurrencyCode();
    handle
        .createUpdate(
            """
            INSERT INTO ledger_postings (id, entry_id, account_id, amount, currency)
            VALUES (uuidv7(), :entry, :account, :amount, :currency)
            """)
        .bind("entry", entry.id())
        .bind("account", account(handle, posting.account(), currency))
        .bind("amount", posting.amount())
        .bind("currency", currency)
        .execute();
  }

  private static UUID account(Handle handle, Account account, String currency) {
    handle
        .createUpdate(
            """
            INSERT INTO ledger_accounts (kind, owner_id, currency)
            VALUES (:kind, :owner, :currency)
            ON CONFLICT (kind, owner_id, currency) DO NOTHING
            """)
        .bind("kind", account.kind().label())
        .bindByType("owner", account.owner().orElse(null), PersonId.class)
        .bind("currency", currency)
        .execute();
    return handle
        .createQuery(
            """
            SELECT id
            FROM ledger_accounts
            WHERE kind = :kind
              AND owner_id IS NOT DISTINCT FROM :owner
              AND currency = :currency
            """)
        .bind("kind", account.kind().label())
        .bindByType("owner", account.owner().orElse(null), PersonId.class)
        .bind("currency", currency)
        .mapTo(UUID.class)
        .one();
  }
}
