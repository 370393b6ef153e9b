package com.onlyarts.ordering.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStep;
import com.onlyarts.payments.domain.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock moves on the cases in which somebody's time is over, and ends those about which a bank
 * decides (R105, R106, R115).
 */
public final class TimingCases {
  private static final int BATCH = 50;

  private final Transactions transactions;
  private final Cases cases;
  private final CaseSteps steps;
  private final Clock clock;
  private final ItemByItem items;

  public TimingCases(
      Transactions transactions, Cases cases, CaseSteps steps, Clock clock, ItemByItem items) {
    this.transactions = transactions;
    this.cases = cases;
    this.steps = steps;
    this.clock = clock;
    this.items = items;
  }

  /** Moves on every case that is due, each in a transaction of its own (job). */
  public void moveDue() {
    items.all(CaseId::value, last -> cases.due(clock.instant(), last, BATCH), this::moveDue);
  }

  private void moveDue(CaseId id) {
    steps.carryOut(transactions.inTransaction(() -> cases.lock(id).flatMap(this::moved)));
  }

  private Optional<RefundId> moved(Case due) {
    Instant now = clock.instant();
    Optional<CaseStep> step = cases.isDisputed(due.id()) ? due.supersede(now) : due.passTime(now);
    return step.flatMap(it -> steps.taken(due, it, now));
  }
}
