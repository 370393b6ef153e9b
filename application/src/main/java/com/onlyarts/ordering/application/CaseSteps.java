package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.CaseMoved;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseStep;
import com.onlyarts.ordering.domain.CaseSubject;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.TooManyPictures;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.api.ShareHolds;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What several use cases do with a case, inside their transactions: take it up, and let a step take
 * effect. The case is locked before the payment.
 */
public final class CaseSteps {
  private static final String REFUND = "refund";

  private final Cases cases;
  private final ShareHolds holds;
  private final RefundRequests refunds;
  private final Outbox outbox;

  public CaseSteps(Cases cases, ShareHolds holds, RefundRequests refunds, Outbox outbox) {
    this.cases = cases;
    this.holds = holds;
    this.refunds = refunds;
    this.outbox = outbox;
  }

  /** The case, locked until the transaction ends. */
  Case locked(CaseId id) {
    return cases.lock(id).orElseThrow(() -> new Rejected(new CaseNotFound(id)));
  }

  /** The same, if the caller is one of the two or staff; to strangers it is unknown (R2). */
  Case locked(Caller caller, CaseId id) {
    Case found = locked(id);
    if (!caller.isAdmin() && !found.parties().include(caller.person())) {
      throw new Rejected(new CaseNotFound(id));
    }
    return found;
  }

  /** Withholds what the seller earned with it, wherever that stands (R104). */
  void freeze(Case opened) {
    holds.freeze(opened.subject().payment(), opened.subject().line());
  }

  /**
   * Keeps a step and tells of it; what goes back is decided, and the seller has the rest again once
   * the case has ended.
   *
   * @return the refund to carry out
   */
  Optional<RefundId> taken(Case moved, CaseStep step, Instant now) {
    requireFewShown(moved.id(), step.entry());
    cases.save(moved, now);
    UUID entry = cases.append(moved.id(), step.entry());
    CaseSubject subject = moved.subject();
    outbox.publish(
        new CaseMoved(
            moved.id(),
            entry,
            subject.title(),
            moved.parties().buyer(),
            moved.parties().seller(),
            step.entry().kind().label(),
            did(step, moved.parties().buyer()),
            did(step, moved.parties().seller()),
            now));
    Optional<RefundId> refund =
        step.refund()
            .flatMap(
                amount ->
                    refunds.decide(
                        subject.payment(),
                        RefundScope.lines(Map.of(subject.line(), amount)),
                        "Settled in a case"));
    if (moved.hasEnded()) {
      holds.thaw(subject.payment(), subject.line());
    }
    return refund;
  }

  /** Takes a step of one of the two or of staff; to strangers a case is unknown (R2). */
  void move(
      Repeatable repeatable,
      Clock clock,
      Caller caller,
      CaseId id,
      BiFunction<Case, Instant, CaseStep> step) {
    carryOut(
        repeatable
            .transactions()
            .inTransaction(
                () ->
                    once(
                        repeatable.steps(),
                        id,
                        () -> {
                          Case found = locked(caller, id);
                          Instant now = clock.instant();
                          return taken(found, step.apply(found, now), now);
                        })));
  }

  /**
   * Takes a step once for each request, however often it is sent (R6).
   *
   * @return the refund to carry out, also of a request that died before it was
   */
  Optional<RefundId> once(IdempotentSteps made, CaseId id, Supplier<Optional<RefundId>> step) {
    return made.once(
            "case",
            CaseId::new,
            () -> new Taken(id, remembered(made, step.get())),
            Taken::id,
            again -> new Taken(again, made.made(REFUND, RefundId::new)))
        .refund();
  }

  private static Optional<RefundId> remembered(IdempotentSteps made, Optional<RefundId> refund) {
    return refund.map(it -> made.once(REFUND, RefundId::new, () -> it));
  }

  /** Asks the provider for what is to go back, outside any transaction. */
  void carryOut(Optional<RefundId> refund) {
    refund.ifPresent(refunds::carryOut);
  }

  private static boolean did(CaseStep step, PersonId person) {
    return step.entry().by().filter(person::equals).isPresent();
  }

  private void requireFewShown(CaseId id, CaseEntry entry) {
    int more = entry.shown();
    if (more > 0
        && entry.by().stream()
            .anyMatch(by -> cases.shownBy(id, by) + more > CaseStatement.MOST_PICTURES)) {
      throw new Rejected(new TooManyPictures());
    }
  }

  private record Taken(CaseId id, Optional<RefundId> refund) {}
}
