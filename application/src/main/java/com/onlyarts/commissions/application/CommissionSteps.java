package com.onlyarts.commissions.application;

import com.onlyarts.commissions.api.CommissionLapsed;
import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionReminded;
import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.application.port.Handovers;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.NothingHandedOver;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.TimedStep;
import com.onlyarts.commissions.domain.TransitionRecord;
import com.onlyarts.commissions.domain.TransitionResult;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What several use cases do with a commission, inside their transactions: take it up, and let a
 * step take effect.
 */
public final class CommissionSteps {
  private static final String WHY_BACK = "The commission ended, or its dispute was decided";

  private final Commissions commissions;
  private final Handovers handovers;
  private final CommissionEscrow escrow;
  private final Outbox outbox;

  public CommissionSteps(
      Commissions commissions, Handovers handovers, CommissionEscrow escrow, Outbox outbox) {
    this.commissions = commissions;
    this.handovers = handovers;
    this.escrow = escrow;
    this.outbox = outbox;
  }

  /** The commission, locked until the transaction ends. */
  Commission locked(CommissionId id) {
    return commissions.lock(id).orElseThrow(() -> new Rejected(new CommissionNotFound(id)));
  }

  /** Refuses to complete a commission of which there is nothing (R133). */
  void requireSomething(CommissionId id, Optional<String> finalArtworkUrl) {
    if (finalArtworkUrl.isEmpty() && handovers.of(id).isEmpty()) {
      throw new Rejected(new NothingHandedOver());
    }
  }

  /** For other handlers. */
  void tell(Event event) {
    outbox.publish(event);
  }

  /** Keeps a step, tells of it, and decides what it gives back. */
  ProviderFollowUps moved(Commission commission, TransitionResult result, Instant now) {
    commissions.save(commission, now);
    TransitionRecord transition = result.transition();
    commissions.record(commission.id(), transition);
    transition
        .by()
        .ifPresent(
            by ->
                outbox.publish(
                    new CommissionMoved(
                        commission.id(),
                        commission.brief().title(),
                        commission.parties().client(),
                        commission.parties().artist(),
                        by,
                        transition.to().label(),
                        now)));
    return escrow.decide(result, WHY_BACK);
  }

  /** The clock ends it, or what was left to be paid of it; tells both why. */
  void lapsed(Commission commission, String why, Instant now) {
    outbox.publish(
        new CommissionLapsed(
            commission.id(),
            commission.brief().title(),
            commission.parties().client(),
            commission.parties().artist(),
            why,
            now));
  }

  /** Reminds whom it concerns, once. */
  void remind(Commission commission, TimedStep.Remind remind, Instant now) {
    commission.reminded(remind.of());
    Stream.of(
            Optional.of(commission.parties().artist()).filter(_ -> remind.of().isForArtist()),
            Optional.of(commission.parties().client()).filter(_ -> remind.of().isForClient()))
        .flatMap(Optional::stream)
        .map(
            person ->
                new CommissionReminded(
                    commission.id(),
                    commission.brief().title(),
                    person,
                    remind.of().label(),
                    remind.lapsesAt(),
                    now))
        .forEach(outbox::publish);
  }

  /** Keeps that these milestones are released, and lets the artist have their money. */
  void released(Commission commission, List<Milestone> released, Instant now) {
    if (!released.isEmpty()) {
      commissions.save(commission, now);
      escrow.release(commission, released, now);
    }
  }
}
