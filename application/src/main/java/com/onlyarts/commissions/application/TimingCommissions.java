package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionLapse;
import com.onlyarts.commissions.domain.TimedStep;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The clock reminds the two of what they have to do, and ends what nobody does (R50): requests,
 * work, disputes, and payments of finished work.
 */
public final class TimingCommissions {
  private static final int BATCH = 50;
  private static final String UNPAID = "unpaid";

  private final Transactions transactions;
  private final Commissions commissions;
  private final CommissionSteps commissionSteps;
  private final CommissionEscrow escrow;
  private final Clock clock;
  private final ItemByItem items;

  public TimingCommissions(
      Transactions transactions,
      Commissions commissions,
      CommissionSteps commissionSteps,
      CommissionEscrow escrow,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.commissionSteps = commissionSteps;
    this.escrow = escrow;
    this.clock = clock;
    this.items = items;
  }

  /** Moves on every commission that is due, each in a transaction of its own (job). */
  public void moveDue() {
    items.all(
        CommissionId::value,
        last -> commissions.stepDue(clock.instant(), last, BATCH),
        this::moveDue);
  }

  private void moveDue(CommissionId id) {
    escrow.run(
        transactions.inTransaction(
            () -> commissions.lock(id).map(this::moved).orElse(ProviderFollowUps.NONE)));
  }

  /** Kept in any case, so that it says when it is to be looked at next. */
  private ProviderFollowUps moved(Commission commission) {
    Instant now = clock.instant();
    ProviderFollowUps followUps = ProviderFollowUps.NONE;
    for (TimedStep step : commission.due(now)) {
      switch (step) {
        case TimedStep.Remind remind -> commissionSteps.remind(commission, remind, now);
        case TimedStep.Lapse(CommissionLapse why) -> {
          followUps = commissionSteps.moved(commission, commission.lapse(why, now), now);
          commissionSteps.lapsed(commission, why.label(), now);
        }
        case TimedStep.CloseUnpaid _ -> {
          List<PaymentId> calledOff = commission.closeUnpaid();
          followUps = new ProviderFollowUps(List.of(), calledOff);
          commissionSteps.lapsed(commission, UNPAID, now);
        }
      }
    }
    commissions.save(commission, now);
    return followUps;
  }
}
