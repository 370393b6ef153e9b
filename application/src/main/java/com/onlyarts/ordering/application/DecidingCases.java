package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseStep;
import com.onlyarts.payments.domain.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Staff decides what two people could not settle, which is written to the audit log (R106, R95).
 */
public final class DecidingCases {
  private final Repeatable repeatable;
  private final CaseSteps steps;
  private final AuditTrail audit;
  private final Clock clock;

  public DecidingCases(Repeatable repeatable, CaseSteps steps, AuditTrail audit, Clock clock) {
    this.repeatable = repeatable;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides how much of what was paid goes back.
   *
   * @param refund from nothing to all that is at stake
   */
  public void decide(Caller admin, CaseId id, Money refund, CaseStatement why) {
    steps.carryOut(
        repeatable
            .transactions()
            .inTransaction(
                () -> steps.once(repeatable.steps(), id, () -> decided(admin, id, refund, why))));
  }

  private Optional<RefundId> decided(Caller admin, CaseId id, Money refund, CaseStatement why) {
    Case found = steps.locked(id);
    Instant now = clock.instant();
    CaseStep step = found.decide(admin.person(), refund, why, now);
    audit.record(
        admin.person().value(),
        "cases.decide",
        "case",
        id.value().toString(),
        Map.of("refund", refund.amount().toPlainString(), "reason", why.text()));
    return steps.taken(found, step, now);
  }
}
