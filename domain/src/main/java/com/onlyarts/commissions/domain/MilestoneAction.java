package com.onlyarts.commissions.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.DryRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody can do with one milestone; each is the act itself, as {@link CommissionAction}. */
public enum MilestoneAction {
  /** The client pays it into escrow. */
  PAY((it, by, id, _) -> it.payable(by, id).isAwaitingPayment()),
  /** The artist delivers it. */
  DELIVER((it, by, id, now) -> it.deliver(by, id, now)),
  /** The client lets the artist have its money. */
  ACCEPT((it, by, id, now) -> it.accept(by, id, now).isPresent());

  private final Act act;

  MilestoneAction(Act act) {
    this.act = act;
  }

  /** As the contract says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<MilestoneAction> openTo(
      Commission commission, MilestoneId milestone, PersonId person, Instant now) {
    return Arrays.stream(values())
        .filter(action -> action.isOpenFor(commission, milestone, person, now))
        .toList();
  }

  /** Whether there is a milestone with which this person can do this now. */
  boolean isOpenFor(Commission commission, PersonId person, Instant now) {
    return commission.plan().milestones().stream()
        .anyMatch(milestone -> isOpenFor(commission, milestone.id(), person, now));
  }

  private boolean isOpenFor(
      Commission commission, MilestoneId milestone, PersonId person, Instant now) {
    return DryRun.succeeds(() -> act.changes(commission.copy(), person, milestone, now));
  }

  /** The act on a copy; answers whether it is news. */
  @FunctionalInterface
  private interface Act {
    boolean changes(Commission copy, PersonId by, MilestoneId milestone, Instant now);
  }
}
