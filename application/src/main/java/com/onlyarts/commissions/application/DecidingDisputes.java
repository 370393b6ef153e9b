package com.onlyarts.commissions.application;

import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.StatusNotPossible;
import com.onlyarts.commissions.domain.Decision;
import com.onlyarts.commissions.domain.GiveBack;
import com.onlyarts.commissions.domain.Moved;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An admin ends a dispute, and says where its money goes (R50, R95). */
public final class DecidingDisputes {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final CommissionDesk desk;
  private final Strongbox strongbox;
  private final ReleasingMilestones releasing;
  private final AuditTrail audit;
  private final Clock clock;

  public DecidingDisputes(
      Repeatable repeatable, CommissionDesk desk, Strongbox strongbox, ReleasingMilestones releasing, AuditTrail audit, Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.desk = desk;
    this.strongbox = strongbox;
    this.releasing = releasing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides: first the client gets back what is to go back, then the artist has the rest. The same outcome again changes nothing.
   *
   * @throws com.onlyarts.kernel.Rejected if it is not in dispute, or more is to go back than was paid
   */
  public void decide(Caller admin, CommissionId id, Decision decision) {
    strongbox.run(transactions.inTransaction(() -> decided(admin, desk.locked(id), decision).map(this::noted).orElseGet(this::begun)));
    releasing.releaseDueOf(id); // also when it was decided before, by a request that died here
  }

  /** Decides what is not money; the money follows the outcome. */
  void decidePlainly(Caller admin, CommissionId id, CommissionStatus outcome) {
    CommissionStatus now = transactions.inTransaction(() -> desk.locked(id).status());
    if (now == outcome) {
      return;
    }
    if (outcome == CommissionStatus.PENDING || outcome == CommissionStatus.DISPUTED) {
      throw new Rejected(new StatusNotPossible(now, outcome));
    }
    decide(admin, id, new Decision(outcome, Optional.empty(), "Decided by an admin"));
  }

  private Optional<Errands> decided(Caller admin, Commission commission, Decision decision) {
    Instant now = clock.instant();
    Optional<Moved> moved = commission.decide(admin.person(), decision, now);
    moved.ifPresent(it -> audit.record(admin.person().value(), "commissions.decide", "commission", commission.id().value().toString(), facts(it, decision)));
    return moved.map(it -> desk.moved(commission, it, now));
  }

  private Errands noted(Errands errands) {
    for (int place = 0; place < errands.refunds().size(); place++) {
      RefundId refund = errands.refunds().get(place);
      steps.once(step(place), RefundId::new, () -> refund);
    }
    return errands;
  }

  /** What this very request decided to give back before it died (R6). */
  private Errands begun() {
    List<RefundId> refunds =
        Stream.iterate(0, place -> place + 1).map(place -> steps.made(step(place), RefundId::new)).takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
    return new Errands(refunds, List.of());
  }

  private static String step(int place) {
    return "refund " + place;
  }

  private static Map<String, String> facts(Moved moved, Decision decision) {
    String refunded = moved.givenBack().stream().map(GiveBack::amount).reduce(Money::plus).map(Money::toString).orElse("nothing");
    return Map.of("outcome", decision.outcome().label(), "refunded", refunded, "reason", decision.reason());
  }
}
