package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The artist delivers milestones, and the client who is content lets the artist have their money.
 */
public final class DeliveringMilestones {
  private final Transactions transactions;
  private final Commissions commissions;
  private final CommissionSteps commissionSteps;
  private final Clock clock;

  public DeliveringMilestones(
      Transactions transactions,
      Commissions commissions,
      CommissionSteps commissionSteps,
      Clock clock) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.commissionSteps = commissionSteps;
    this.clock = clock;
  }

  /** The artist delivers one milestone; delivered before is fine. */
  public void deliver(Caller artist, CommissionId id, MilestoneId milestone) {
    transactions.inTransaction(
        () -> {
          Commission commission = commissionSteps.locked(id);
          Instant now = clock.instant();
          if (commission.deliver(artist.person(), milestone, now)) {
            commissions.save(commission, now);
          }
        });
  }

  /** The client releases one milestone; released before is fine. */
  public void accept(Caller client, CommissionId id, MilestoneId milestone) {
    transactions.inTransaction(
        () -> {
          Commission commission = commissionSteps.locked(id);
          Instant now = clock.instant();
          commissionSteps.released(
              commission,
              commission.accept(client.person(), milestone, now).map(List::of).orElse(List.of()),
              now);
        });
  }

  /** The client is content with the completed work, and releases all that lies in escrow. */
  public void acceptAll(Caller client, CommissionId id) {
    transactions.inTransaction(
        () -> {
          Commission commission = commissionSteps.locked(id);
          Instant now = clock.instant();
          commissionSteps.released(commission, commission.acceptAll(client.person(), now), now);
        });
  }
}
