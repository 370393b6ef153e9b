package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.CommissionRecords;
import com.onlyarts.commissions.application.port.CommissionView;
import com.onlyarts.commissions.application.port.TransitionView;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * The two sides look at their commissions; admins may look at everybody's, to decide what is in
 * dispute.
 */
public final class ReviewingCommissions {
  private final CommissionRecords records;

  public ReviewingCommissions(CommissionRecords records) {
    this.records = records;
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

  /** Every step it took. */
  public List<TransitionView> history(Caller caller, CommissionId id) {
    return records.historyOf(show(caller, id).id());
  }

  /** By what it is paid, and where that money is. */
  public List<Milestone> milestones(Caller caller, CommissionId id) {
    return records.milestonesOf(show(caller, id).id());
  }
}
