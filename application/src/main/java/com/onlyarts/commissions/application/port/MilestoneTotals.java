package com.onlyarts.commissions.application.port;

import com.onlyarts.kernel.Money;

/**
 * How many milestones a commission has, and what they come to; all zero while no plan is laid.
 *
 * @param paidCount how many were paid, wherever their money is by now
 * @param boughtCount how many the client has paid for, and does not have back in full
 * @param planned what they come to in all
 * @param unpaid what is still to be paid
 * @param inEscrow what lies in escrow and is not to go back
 * @param released what was released, the platform's fee included, and has not gone back
 * @param refunded what has gone back to the client
 */
public record MilestoneTotals(
    int count,
    int paidCount,
    int boughtCount,
    int releasedCount,
    Money planned,
    Money unpaid,
    Money inEscrow,
    Money released,
    Money refunded) {

  /** Whether the client has paid for all of it; so is what nothing was planned for (R132). */
  boolean areAllBought() {
    return boughtCount == count;
  }
}
