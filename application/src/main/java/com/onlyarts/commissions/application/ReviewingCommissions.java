package com.onlyarts.commissions.application;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.commissions.application.port.CommissionRecords;
import com.onlyarts.commissions.application.port.CommissionView;
import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.application.port.TransitionView;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The two sides look at their commissions; admins may look at everybody's, to decide what is in
 * dispute.
 */
public final class ReviewingCommissions {
  private final CommissionRecords records;
  private final Commissions commissions;
  private final Clock clock;

  public ReviewingCommissions(CommissionRecords records, Commissions commissions, Clock clock) {
    this.records = records;
    this.commissions = commissions;
    this.clock = clock;
  }

  /** The caller's own, as client, as artist or both. */
  public Page<CommissionView> list(
      Caller caller,
      Optional<CommissionSide> side,
      Optional<CommissionStatus> status,
      PageRequest request) {
    return records.of(caller.person(), side, status, request);
  }

  /** Everybody's, for admins. */
  public Page<CommissionView> listAll(Optional<CommissionStatus> status, PageRequest request) {
    return records.all(status, request);
  }

  /** One of them; unknown to strangers (R50). */
  public CommissionView show(Caller caller, CommissionId id) {
    return records
        .find(id)
        .filter(commission -> caller.isAdmin() || commission.isBetween(caller.person()))
        .orElseThrow(() -> new Rejected(new CommissionNotFound(id)));
  }

  /** What the caller can do with it now. */
  public AllowedCommissionActions allowed(Caller caller, CommissionId id) {
    Commission commission =
        commissions.find(id).orElseThrow(() -> new Rejected(new CommissionNotFound(id)));
    Instant now = clock.instant();
    return new AllowedCommissionActions(
        commission.actionsOf(caller.person(), caller.isAdmin(), now),
        commission.plan().milestones().stream()
            .map(Milestone::id)
            .collect(
                toMap(
                    it -> it, milestone -> commission.actionsOf(caller.person(), milestone, now))));
  }

  /** Every step it took. */
  public List<TransitionView> history(Caller caller, CommissionId id) {
    return records.historyOf(show(caller, id).id());
  }

  /** By what it is paid, and where that money is. */
  public List<Milestone> milestones(Caller caller, CommissionId id) {
    return records.milestonesOf(show(caller, id).id());
  }
}
