package com.onlyarts.commissions.application;

import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.Move;
import com.onlyarts.commissions.domain.Moved;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import java.time.Instant;
import java.util.List;

/** What several use cases do with a commission, inside their transactions: take it up, and let a step take effect. */
public final class CommissionDesk {
  private static final String WHY_BACK = "The commission ended, or its dispute was decided";

  private final Commissions commissions;
  private final Strongbox strongbox;
  private final Outbox outbox;

  public CommissionDesk(Commissions commissions, Strongbox strongbox, Outbox outbox) {
    this.commissions = commissions;
    this.strongbox = strongbox;
    this.outbox = outbox;
  }

  /** The commission, locked until the transaction ends. */
  Commission locked(CommissionId id) {
    return commissions.lock(id).orElseThrow(() -> new Rejected(new CommissionNotFound(id)));
  }

  /** Keeps a step, tells of it, and decides what it gives back. */
  Errands moved(Commission commission, Moved moved, Instant now) {
    commissions.save(commission, now);
    Move move = moved.move();
    commissions.record(commission.id(), move);
    outbox.publish(
        new CommissionMoved(
            commission.id(),
            commission.brief().title(),
            commission.parties().client(),
            commission.parties().artist(),
            move.by(),
            move.to().label(),
            now));
    return strongbox.decide(moved, WHY_BACK);
  }

  /** Keeps that these milestones are released, and lets the artist have their money. */
  void released(Commission commission, List<Milestone> released, Instant now) {
    if (!released.isEmpty()) {
      commissions.save(commission, now);
      strongbox.release(commission, released, now);
    }
  }
}
