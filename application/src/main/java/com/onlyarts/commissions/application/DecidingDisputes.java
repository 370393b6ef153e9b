package com.onlyarts.commissions.application;

import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.StatusNotPossible;
import com.onlyarts.commissions.domain.DisputeDecision;
import com.onlyarts.commissions.domain.MilestoneRefund;
import com.onlyarts.commissions.domain.TransitionResult;
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
  private final CommissionSteps commissionSteps;
  private final CommissionEscrow escrow;
  private final ReleasingMilestones releasing;
  private final AuditTrail audit;
  private final Clock clock;

  public DecidingDisputes(
      Repeatable repeatable,
      CommissionSteps commissionSteps,
      CommissionEscrow escrow,
      ReleasingMilestones releasing,
      AuditTrail audit,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.commissionSteps = commissionSteps;
    this.escrow = escrow;
    this.releasing = releasing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides: first the client gets back what is to go back, then the artist has the rest. The same
   * outcome again changes nothing.
   *
   * @throws com.onlyarts.kernel.Rejected if it is not in dispute, or more is to go back than was
   *     paid
   */
  public void decide(Caller admin, CommissionId id, DisputeDecision decision) {
    escrow.run(
        transactions.inTransaction(
            () ->
                decided(admin, commissionSteps.locked(id), decision)
                    .map(this::noted)
                    .orElseGet(this::begun)));
    releasing.releaseDueOf(id); // also when it was decided before, by a request that died here
  }

  /** Decides what is not money; the money follows the outcome. */
  void decidePlainly(Caller admin, CommissionId id, CommissionStatus outcome) {
    CommissionStatus now = transactions.inTransaction(() -> commissionSteps.locked(id).status());
    if (now == outcome) {
      return;
    }
    if (outcome == CommissionStatus.PENDING || outcome == CommissionStatus.DISPUTED) {
      throw new Rejected(new StatusNotPossible(now, outcome));
    }
    decide(admin, id, new DisputeDecision(outcome, Optional.empty(), "Decided by an admin"));
  }

  private Optional<ProviderFollowUps> decided(
      Caller admin, Commission commission, DisputeDecision decision) {
    Instant now = clock.instant();
    Optional<TransitionResult> result = commission.decide(admin.person(), decision, now);
    result.ifPresent(
        it ->
            audit.record(
                admin.person().value(),
                "commissions.decide",
                "commission",
                commission.id().value().toString(),
                facts(it, decision)));
    return result.map(it -> commissionSteps.moved(commission, it, now));
  }

  private ProviderFollowUps noted(ProviderFollowUps providerFollowUps) {
    for (int place = 0; place < providerFollowUps.refunds().size(); place++) {
      RefundId refund = providerFollowUps.refunds().get(place);
      steps.once(step(place), RefundId::new, () -> refund);
    }
    return providerFollowUps;
  }

  /** What this very request decided to give back before it died (R6). */
  private ProviderFollowUps begun() {
    List<RefundId> refunds =
        Stream.iterate(0, place -> place + 1)
            .map(place -> steps.made(step(place), RefundId::new))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .toList();
    return new ProviderFollowUps(refunds, List.of());
  }

  private static String step(int place) {
    return "refund " + place;
  }

  private static Map<String, String> facts(TransitionResult result, DisputeDecision decision) {
    String refunded =
        result.givenBack().stream()
            .map(MilestoneRefund::amount)
            .reduce(Money::plus)
            .map(Money::toString)
            .orElse("nothing");
    return Map.of(
        "outcome", decision.outcome().label(), "refunded", refunded, "reason", decision.reason());
  }
}
