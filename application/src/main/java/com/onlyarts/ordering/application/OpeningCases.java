package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.CaseOpened;
import com.onlyarts.ordering.api.CaseSubjects;
import com.onlyarts.ordering.api.Claimed;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.application.port.Correspondence;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseClaim;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseParties;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseSubject;
import com.onlyarts.ordering.domain.OrderingRejection.CaseAlreadyOpen;
import com.onlyarts.ordering.domain.OrderingRejection.PurchaseNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.ReasonNotPossible;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A buyer opens a case about something paid for (R103, R104). */
public final class OpeningCases {
  private final Repeatable repeatable;
  private final Cases cases;
  private final CaseSteps steps;
  private final Correspondence correspondence;
  private final Outbox outbox;
  private final Clock clock;
  private final Map<String, CaseSubjects> subjects = new LinkedHashMap<>();

  public OpeningCases(
      Repeatable repeatable,
      Cases cases,
      CaseSteps steps,
      Correspondence correspondence,
      Outbox outbox,
      Clock clock) {
    this.repeatable = repeatable;
    this.cases = cases;
    this.steps = steps;
    this.correspondence = correspondence;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Adds a module whose things cases can be about; only while the service is wired. */
  public void add(CaseSubjects module) {
    subjects.put(module.kind(), module);
  }

  /** What a buyer complains of. */
  public record Complaint(
      String kind, UUID thing, CaseReason reason, OptionalInt copies, CaseStatement statement) {}

  /**
   * Opens a case. A buyer who had not written to the seller 48 hours before waits that long until
   * the seller's time begins (R103).
   *
   * @throws Rejected if the caller bought no such thing, a case is open already, or this reason
   *     does not fit now
   */
  public CaseId open(Caller buyer, Complaint complaint) {
    Instant now = clock.instant();
    CaseSubjects module = subjects.get(complaint.kind());
    if (module == null) {
      throw new InvalidValue("subject", "must be one of " + String.join(", ", subjects.keySet()));
    }
    Claimed claimed =
        module
            .claimed(
                complaint.thing(),
                buyer.person(),
                complaint.reason().label(),
                complaint.copies(),
                now)
            .orElseThrow(() -> new Rejected(new PurchaseNotFound()));
    if (!claimed.atStake().isPositive()) {
      throw new Rejected(new ReasonNotPossible(complaint.reason()));
    }
    return repeatable
        .transactions()
        .inTransaction(
            () ->
                repeatable
                    .steps()
                    .once(
                        "case",
                        CaseId::new,
                        () -> opened(buyer.person(), complaint, claimed, now)));
  }

  private CaseId opened(PersonId buyer, Complaint complaint, Claimed claimed, Instant now) {
    Case opened =
        Case.open(
            CaseId.next(),
            new CaseSubject(
                complaint.kind(),
                complaint.thing(),
                claimed.payment(),
                claimed.line(),
                claimed.title()),
            new CaseParties(buyer, claimed.seller()),
            new CaseClaim(
                complaint.reason(),
                claimed.atStake(),
                from(buyer, claimed, now),
                now,
                claimed.silenceConcedes(),
                claimed.sent()));
    Optional<CaseId> before = cases.add(opened);
    if (before.isPresent()) {
      throw new Rejected(new CaseAlreadyOpen(before.get()));
    }
    cases.append(opened.id(), opened.opened(complaint.statement()).entry());
    steps.freeze(opened);
    outbox.publish(
        new CaseOpened(
            opened.id(),
            claimed.title(),
            buyer,
            claimed.seller(),
            opened.state().dueBy().orElseThrow(),
            now));
    return opened.id();
  }

  private Instant from(PersonId buyer, Claimed claimed, Instant now) {
    return claimed.boughtAt().map(since -> from(buyer, claimed.seller(), since, now)).orElse(now);
  }

  private Instant from(PersonId buyer, PersonId seller, Instant since, Instant now) {
    Instant settled =
        correspondence.firstFrom(buyer, seller, since).orElse(now).plus(Case.TO_ANSWER);
    return settled.isAfter(now) ? settled : now;
  }
}
