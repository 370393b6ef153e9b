package com.onlyarts.commissions.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.DryRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody can do with a commission that moves it on, in the words of the contract. Each is
 * the act itself, so that it is refused here for the same reasons (R50, R51, R114).
 */
public enum CommissionAction {
  /** The artist takes it on. */
  TAKE_ON((it, by, now) -> it.move(by, CommissionStatus.IN_PROGRESS, unsaid(), now).isPresent()),
  /** Either side calls it off. */
  CANCEL((it, by, now) -> it.move(by, CommissionStatus.CANCELLED, unsaid(), now).isPresent()),
  /** Either side calls an admin in. */
  DISPUTE((it, by, now) -> it.move(by, CommissionStatus.DISPUTED, unsaid(), now).isPresent()),
  /** The artist delivers the finished work. */
  COMPLETE((it, by, now) -> it.complete(by, Optional.empty(), Optional.empty(), now).isPresent()),
  /** The client lets the artist have all that lies in escrow of the finished work. */
  ACCEPT((it, by, now) -> !it.acceptAll(by, now).isEmpty()),
  /** The client lays the plan, or another one. */
  PLAN_MILESTONES(
      (it, by, _) -> {
        it.requirePlannable(by);
        return true;
      }),
  /** The client pays at least one of the milestones. */
  PAY_MILESTONE((it, by, now) -> MilestoneAction.PAY.isOpenFor(it, by, now)),
  /** The artist delivers at least one of the milestones. */
  DELIVER_MILESTONE((it, by, now) -> MilestoneAction.DELIVER.isOpenFor(it, by, now)),
  /** The client lets the artist have the money of at least one of the milestones. */
  ACCEPT_MILESTONE((it, by, now) -> MilestoneAction.ACCEPT.isOpenFor(it, by, now)),
  /** An admin ends the dispute. */
  DECIDE(
      (it, by, now) ->
          it.decide(
                  by,
                  new DisputeDecision(CommissionStatus.IN_PROGRESS, Optional.empty(), "To be said"),
                  now)
              .isPresent());

  private final Act act;

  CommissionAction(Act act) {
    this.act = act;
  }

  /** As the contract says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<CommissionAction> openTo(
      Commission commission, PersonId person, boolean isAdmin, Instant now) {
    return Arrays.stream(values())
        .filter(action -> action != DECIDE || isAdmin)
        .filter(action -> DryRun.succeeds(() -> action.act.changes(commission.copy(), person, now)))
        .toList();
  }

  private static Optional<String> unsaid() {
    return Optional.empty();
  }

  /** The act on a copy; answers whether it is news. */
  @FunctionalInterface
  private interface Act {
    boolean changes(Commission copy, PersonId by, Instant now);
  }
}
