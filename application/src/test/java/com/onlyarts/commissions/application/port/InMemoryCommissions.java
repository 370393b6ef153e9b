package com.onlyarts.commissions.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionFixture;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.TransitionRecord;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Commissions in a map; what must be inside a transaction says so. */
public final class InMemoryCommissions implements Commissions {
  private final InMemoryTransactions transactions;
  private final Predicate<PaymentId> calledOff;
  private final Map<CommissionId, Commission> commissions = new LinkedHashMap<>();
  private final Map<CommissionId, Instant> changedAt = new HashMap<>();
  private final Map<CommissionId, List<TransitionRecord>> moves = new HashMap<>();
  private final Map<MilestoneId, CommissionId> milestones = new HashMap<>();
  private final Map<MilestoneAttemptId, MilestoneId> attempts = new HashMap<>();

  /**
   * @param calledOff what payments says of a payment
   */
  public InMemoryCommissions(InMemoryTransactions transactions, Predicate<PaymentId> calledOff) {
    this.transactions = transactions;
    this.calledOff = calledOff;
  }

  @Override
  public void add(Commission commission) {
    save(commission, commission.requestedAt());
  }

  @Override
  public Optional<Commission> find(CommissionId id) {
    return Optional.ofNullable(commissions.get(id)).map(CommissionFixture::copyOf);
  }

  @Override
  public Optional<Commission> lock(CommissionId id) {
    transactions.requireInside();
    return Optional.ofNullable(commissions.get(id)).map(CommissionFixture::copyOf);
  }

  @Override
  public Optional<Attempted> lockAttempted(MilestoneAttemptId attempt) {
    transactions.requireInside();
    return Optional.ofNullable(attempts.get(attempt))
        .map(
            milestone ->
                new Attempted(
                    CommissionFixture.copyOf(
                        requireNonNull(commissions.get(milestones.get(milestone)))),
                    milestone));
  }

  @Override
  public void save(Commission commission, Instant now) {
    transactions.requireInside();
    commissions.put(commission.id(), CommissionFixture.copyOf(commission));
    changedAt.put(commission.id(), now);
    commission
        .plan()
        .milestones()
        .forEach(milestone -> milestones.put(milestone.id(), commission.id()));
  }

  @Override
  public void record(CommissionId id, TransitionRecord transition) {
    transactions.requireInside();
    moves.computeIfAbsent(id, _ -> new ArrayList<>()).add(transition);
  }

  @Override
  public void addAttempt(MilestoneAttemptId attempt, MilestoneId milestone, PaymentId payment) {
    transactions.requireInside();
    if (attempts.putIfAbsent(attempt, milestone) != null) {
      throw new AssertionError("an attempt is made once");
    }
  }

  @Override
  public boolean isCalledOff(PaymentId payment) {
    return calledOff.test(payment);
  }

  @Override
  public List<CommissionId> due(Instant now, Optional<CommissionId> after, int most) {
    return commissions.values().stream()
        .filter(commission -> commission.status() != CommissionStatus.DISPUTED)
        .filter(
            commission ->
                commission.plan().milestones().stream().anyMatch(milestone -> milestone.isDue(now)))
        .map(Commission::id)
        .sorted(Comparator.comparing(InMemoryCommissions::text))
        .filter(id -> after.isEmpty() || text(id).compareTo(text(after.get())) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<CommissionId> stepDue(Instant now, Optional<CommissionId> after, int most) {
    return commissions.values().stream()
        .filter(it -> it.nextStepAt().filter(at -> !at.isAfter(now)).isPresent())
        .map(Commission::id)
        .sorted(Comparator.comparing(InMemoryCommissions::text))
        .filter(id -> after.isEmpty() || text(id).compareTo(text(after.get())) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<CommissionId> unfinishedOf(PersonId person) {
    return commissions.values().stream()
        .filter(it -> it.parties().sideOf(person).isPresent())
        .filter(
            it ->
                it.status() == CommissionStatus.PENDING
                    || it.status() == CommissionStatus.IN_PROGRESS)
        .map(Commission::id)
        .sorted(Comparator.comparing(InMemoryCommissions::text))
        .toList();
  }

  /** Every commission, the latest first, for the reads. */
  List<Commission> latestFirst() {
    return List.copyOf(commissions.values()).reversed();
  }

  Instant changedAt(CommissionId id) {
    return requireNonNull(changedAt.get(id));
  }

  List<TransitionRecord> movesOf(CommissionId id) {
    return List.copyOf(moves.getOrDefault(id, List.of()));
  }

  private static String text(CommissionId id) {
    return id.value().toString();
  }
}
