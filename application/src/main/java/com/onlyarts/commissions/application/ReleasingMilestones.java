package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/**
 * Lets artists have what their clients had 14 days to look at. The milestone and the ledger change
 * in one transaction, so that they never disagree; this is why payments' own release by time is not
 * used here.
 */
public final class ReleasingMilestones {
  private static final int BATCH = 50;

  private final Transactions transactions;
  private final Commissions commissions;
  private final CommissionSteps commissionSteps;
  private final Clock clock;
  private final ItemByItem items;

  public ReleasingMilestones(
      Transactions transactions,
      Commissions commissions,
      CommissionSteps commissionSteps,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.commissionSteps = commissionSteps;
    this.clock = clock;
    this.items = items;
  }

  /** Releases everything that is due, one commission a transaction (job). */
  public void releaseDue() {
    items.all(
        CommissionId::value,
        last -> commissions.due(clock.instant(), last, BATCH),
        this::releaseDueOf);
  }

  /**
   * Releases what is due of one commission; not while a bank questions one of its payments: then
   * the next run tries again.
   */
  void releaseDueOf(CommissionId id) {
    Instant now = clock.instant();
    try {
      transactions.inTransaction(
          () ->
              commissions
                  .lock(id)
                  .ifPresent(
                      commission ->
                          commissionSteps.released(commission, commission.releaseDue(now), now)));
    } catch (Rejected _) {
      // rolled back; it stays due
    }
  }
}
