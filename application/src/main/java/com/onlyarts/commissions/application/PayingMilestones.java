package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.AttemptId;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.PlanSketch;
import com.onlyarts.commissions.domain.PlanTerms;
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
  private final CommissionDesk desk;
  private final Strongbox strongbox;
  private final PlanTerms terms;
  private final Clock clock;

  public PayingMilestones(
      Repeatable repeatable, Commissions commissions, CommissionDesk desk, Strongbox strongbox, PlanTerms terms, Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.commissions = commissions;
    this.desk = desk;
    this.strongbox = strongbox;
    this.terms = terms;
    this.clock = clock;
  }

  /** Lays the plan, or another one as long as nothing is paid; payments that were asked for under the plan before are called off. */
  public void plan(Caller client, CommissionId id, PlanSketch sketch) {
    List<PaymentId> calledOff = new ArrayList<>();
    transactions.inTransaction(() -> steps.once("plan", CommissionId::new, () -> laid(client, id, sketch, calledOff)));
    strongbox.run(new Errands(List.of(), calledOff));
  }

  private CommissionId laid(Caller client, CommissionId id, PlanSketch sketch, List<PaymentId> calledOff) {
    Commission commission = desk.locked(id);
    calledOff.clear(); // a transaction that lost a race begins anew
    calledOff.addAll(commission.lay(client.person(), sketch, terms));
    commissions.save(commission, clock.instant());
    return id;
  }

  /**
   * Asks for the money of a milestone. May be called again and again: there is one payment, until it is called off; then there is another.
   *
   * @throws com.onlyarts.kernel.Rejected if it is not to be paid now, or the provider is away
   */
  public RequestedPayment pay(Caller client, CommissionId id, MilestoneId milestone) {
    PaymentId payment =
        transactions.inTransaction(
            () -> {
              Commission commission = desk.locked(id);
              Milestone wanted = commission.payable(client.person(), milestone);
              return wanted.payment().filter(open -> !commissions.isCalledOff(open)).orElseGet(() -> attempt(commission, wanted));
            });
    return strongbox.request(payment);
  }

  private PaymentId attempt(Commission commission, Milestone milestone) {
    AttemptId attempt = milestone.payment().isEmpty() ? AttemptId.first(milestone.id()) : AttemptId.next();
    Instant now = clock.instant();
    PaymentId payment = strongbox.bill(commission, milestone, attempt);
    commission.attempt(milestone.id(), payment);
    commissions.save(commission, now);
    commissions.addAttempt(attempt, milestone.id(), payment);
    return payment;
  }
}
