package com.onlyarts.payments.application;

import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.LedgerAudit;
import com.onlyarts.payments.application.port.LedgerAudit.Drift;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Compares what accounts show with the ledger. The ledger is the truth: what differs is said aloud
 * and set right (R38).
 */
public final class AuditingLedger {
  private static final Logger LOG = System.getLogger(AuditingLedger.class.getName());

  private final Transactions transactions;
  private final LedgerAudit audit;
  private final SellerFunds funds;

  public AuditingLedger(Transactions transactions, LedgerAudit audit, SellerFunds funds) {
    this.transactions = transactions;
    this.audit = audit;
    this.funds = funds;
  }

  /**
   * Sets every account right by its difference, so that sales booked meanwhile do no harm (job).
   */
  public void correct(ItemByItem items) {
    List<Drift> drifts = audit.drifts();
    items.<Drift>all(
        drift -> drift.seller().value(),
        last -> last.isEmpty() ? drifts : List.of(),
        drift -> transactions.inTransaction(() -> correct(drift)));
  }

  private void correct(Drift drift) {
    LOG.log(
        Level.WARNING,
        "Account {0} showed a balance {1} and earnings {2} below the ledger; set right",
        drift.seller().value(),
        drift.balance(),
        drift.earnings());
    funds.changed(drift.seller(), drift.balance(), drift.earnings());
  }
}
