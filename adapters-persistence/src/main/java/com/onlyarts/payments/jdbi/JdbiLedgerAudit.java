package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.money;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.LedgerAudit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Holds the ledger against the view {@code identity_funds}, in one statement: both are written in
 * one transaction, so one sight is consistent.
 */
public final class JdbiLedgerAudit implements LedgerAudit {
  private final Jdbi jdbi;

  public JdbiLedgerAudit(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Drift> drifts() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH booked AS (
                      SELECT accounts.owner_id,
                             sum(postings.amount) AS balance,
                             coalesce(sum(postings.amount) FILTER (WHERE entries.kind NOT IN ('release', 'payout')), 0.00) AS earned
                      FROM ledger_accounts AS accounts
                      JOIN ledger_postings AS postings ON postings.account_id = accounts.id
                      JOIN ledger_entries AS entries ON entries.id = postings.entry_id
                      WHERE accounts.owner_id IS NOT NULL
                      GROUP BY accounts.owner_id
                    )
                    SELECT funds.user_id,
                           coalesce(booked.balance, 0.00) - funds.balance AS balance,
                           coalesce(booked.earned, 0.00) - funds.total_earnings AS earnings
                    FROM identity_funds AS funds
                    LEFT JOIN booked ON booked.owner_id = funds.user_id
                    WHERE coalesce(booked.balance, 0.00) <> funds.balance
                       OR coalesce(booked.earned, 0.00) <> funds.total_earnings
                    ORDER BY funds.user_id
                    """)
                .map(
                    (row, context) ->
                        new Drift(
                            id(row, "user_id", PersonId::new),
                            money(row, "balance", context),
                            money(row, "earnings", context)))
                .list());
  }
}
