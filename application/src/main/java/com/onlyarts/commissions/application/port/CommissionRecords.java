package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.Optional;

/** Commissions as people look at them; who may see what is decided by the caller of this. */
public interface CommissionRecords {

  /**
   * What somebody commissioned and was commissioned for, the latest first.
   *
   * @param side client or artist; both if empty
   */
  Page<CommissionView> of(
      PersonId person,
      Optional<CommissionSide> side,
      Optional<CommissionStatus> status,
      PageRequest request);

  /** Everybody's, the latest first. */
  Page<CommissionView> all(Optional<CommissionStatus> status, PageRequest request);

  Optional<CommissionView> find(CommissionId id);

  /** Its steps, the request first. */
  List<TransitionView> historyOf(CommissionId id);

  /** Its milestones in their order; none while no plan is laid. */
  List<Milestone> milestonesOf(CommissionId id);
}
