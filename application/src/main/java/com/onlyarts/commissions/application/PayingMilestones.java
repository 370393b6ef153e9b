package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.MilestonePlanTerms;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A client plans how to pay the budget, and pays it into escrow. */
public final class PayingMilestones {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Commissions commissions;
  private final CommissionSteps commissionSteps;
  private final CommissionEscrow escrow;
  private final MilestonePlanTerms terms;
  private final Clock clock;

  public PayingMilestones(
      Repeatable repeatable,
      Commissions commissions,
      CommissionSteps commissionSteps,
      CommissionEscrow escrow,
      MilestonePlanTerms terms,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.commissions = commissions;
    this.commissionSteps = commissionSteps;
    this.escrow = escrow;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Lays the plan, or another one as long as nothing is paid; payments that were asked for under
   * the plan before are called off.
   */
  public void plan(Caller client, CommissionId id, MilestonePlanRequest planRequest) {
    List<PaymentId> calledOff = new ArrayList<>();
    transactions.inTransaction(
        () ->
            steps.once("plan", CommissionId::new, () -> laid(client, id, planRequest, calledOff)));
    escrow.run(new ProviderFollowUps(List.of(), calledOff));
  }

  private CommissionId laid(
      Caller client, CommissionId id, MilestonePlanRequest planRequest, List<PaymentId> calledOff) {
    Commission commission = commissionSteps.locked(id);
    calledOff.clear(); // a transaction that lost a race begins anew
    calledOff.addAll(commission.lay(client.person(), planRequest, terms));
    commissions.save(commission, clock.instant());
    return id;
  }

  /**
   * Asks for the money of a milestone. May be called again and again: there is one payment, until
   * it is called off; then there is another.
   *
   * @throws com.onlyarts.kernel.Rejected if it is not to be paid now, or the provider is away
   */
  public RequestedPayment pay(Caller client, CommissionId id, MilestoneId milestone) {
    PaymentId payment =
        transactions.inTransaction(
            () -> {
              Commission commission = commissionSteps.locked(id);
              Milestone wanted = commission.payable(client.person(), milestone);
              return wanted
                  .payment()
                  .filter(open -> !commissions.isCalledOff(open))
                  .orElseGet(() -> attempt(commission, wanted));
            });
    return escrow.request(payment);
  }

  private PaymentId attempt(Commission commission, Milestone milestone) {
    MilestoneAttemptId attempt =
        milestone.payment().isEmpty()
            ? MilestoneAttemptId.first(milestone.id())
            : MilestoneAttemptId.next();
    Instant now = clock.instant();
    PaymentId payment = escrow.bill(commission, milestone, attempt);
    commission.attempt(milestone.id(), payment);
    commissions.save(commission, now);
    commissions.addAttempt(attempt, milestone.id(), payment);
    return payment;
  }
}
