package com.onlyarts.commissions.domain;

import com.onlyarts.commissions.domain.CommissionsRejection.ArtistOnly;
import com.onlyarts.commissions.domain.CommissionsRejection.ClientOnly;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotOpen;
import com.onlyarts.commissions.domain.CommissionsRejection.DisputeTooLate;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneDelivered;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotPaid;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotPayable;
import com.onlyarts.commissions.domain.CommissionsRejection.PlanFixed;
import com.onlyarts.commissions.domain.CommissionsRejection.StatusNotPossible;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A work made to order: who asked whom for what, where it stands, and where its money is. Decides
 * R50 and R51.
 */
public final class Commission {
  /** How long after its completion a client may dispute a commission (R50). */
  public static final Duration DISPUTABLE = Duration.ofDays(14);

  private final CommissionId id;
  private final Parties parties;
  private final Brief brief;
  private CommissionStatus status;
  private CommissionDates dates;
  private CommissionNotes notes;
  private MilestonePlan plan;

  private Commission(
      CommissionId id,
      Parties parties,
      Brief brief,
      CommissionStatus status,
      CommissionDates dates,
      CommissionNotes notes,
      MilestonePlan plan) {
    this.id = id;
    this.parties = parties;
    this.brief = brief;
    this.status = status;
    this.dates = dates;
    this.notes = notes;
    this.plan = plan;
  }

  /** A client asks an artist, who has yet to answer. */
  public static Commission request(CommissionId id, Parties parties, Brief brief, Instant now) {
    return new Commission(
        id,
        parties,
        brief,
        CommissionStatus.PENDING,
        CommissionDates.requested(now),
        CommissionNotes.EMPTY,
        MilestonePlan.NONE);
  }

  /** The commission as it was kept. */
  public static Commission restore(
      CommissionId id,
      Parties parties,
      Brief brief,
      CommissionStatus status,
      CommissionDates dates,
      CommissionNotes notes,
      MilestonePlan plan) {
    return new Commission(id, parties, brief, status, dates, notes, plan);
  }

  /** The request, as its history starts. */
  public TransitionRecord requested() {
    return new TransitionRecord(
        Optional.empty(),
        CommissionStatus.PENDING,
        Optional.of(parties.client()),
        CommissionSide.CLIENT,
        Optional.empty(),
        dates.requestedAt());
  }

  /**
   * What this person can do now that moves it on; nothing for whoever has no part in it.
   *
   * @param isAdmin whether they may decide what is in dispute
   */
  public List<CommissionAction> actionsOf(PersonId person, boolean isAdmin, Instant now) {
    return CommissionAction.openTo(this, person, isAdmin, now);
  }

  /** What this person can do now with one of its milestones. */
  public List<MilestoneAction> actionsOf(PersonId person, MilestoneId milestone, Instant now) {
    return MilestoneAction.openTo(this, milestone, person, now);
  }

  Commission copy() {
    return restore(id, parties, brief, status, dates, notes, plan);
  }

  /** Which side somebody is on; to everybody else the commission is unknown (R50). */
  public CommissionSide sideOf(PersonId person) {
    return parties.sideOf(person).orElseThrow(() -> new Rejected(new CommissionNotFound(id)));
  }

  /**
   * Writes notes down; each side its own (R51).
   *
   * @return whether there were any
   */
  public boolean annotate(PersonId by, Optional<Note> ofArtist, Optional<Note> ofClient) {
    notes = notes.noted(sideOf(by), ofArtist, ofClient);
    return ofArtist.isPresent() || ofClient.isPresent();
  }

  /**
   * One of the two moves it on; it is completed by {@link #complete} alone.
   *
   * @return the step, and what it means for the money; empty if it stands there already
   * @throws Rejected {@link StatusNotPossible} for any step that R50 does not know, {@link
   *     DisputeTooLate}, {@link MilestoneDelivered} for a client who has the work already (R114)
   */
  public Optional<TransitionResult> move(
      PersonId by, CommissionStatus wanted, Optional<String> note, Instant now) {
    CommissionSide side = sideOf(by);
    if (wanted == status) {
      return Optional.empty();
    }
    if (wanted == CommissionStatus.COMPLETED || !Transition.isOpen(status, wanted, side)) {
      throw new Rejected(new StatusNotPossible(status, wanted));
    }
    if (dates.completedAt().filter(at -> now.isAfter(at.plus(DISPUTABLE))).isPresent()) {
      throw new Rejected(new DisputeTooLate());
    }
    if (wanted == CommissionStatus.CANCELLED
        && side == CommissionSide.CLIENT
        && plan.isAnyDelivered()) {
      throw new Rejected(new MilestoneDelivered());
    }
    TransitionRecord transition = step(Optional.of(by), side, wanted, note, now);
    return Optional.of(
        wanted == CommissionStatus.CANCELLED
            ? end(transition, plan.held(nothing()))
            : TransitionResult.plainly(transition));
  }

  /**
   * The artist delivers the finished work, and with it every milestone that was not delivered yet.
   *
   * @param finalArtworkUrl where it is; empty if it was handed over as files
   * @return the step; empty if it is completed already
   */
  public Optional<TransitionResult> complete(
      PersonId by, Optional<String> finalArtworkUrl, Optional<Note> artistNotes, Instant now) {
    CommissionSide side = sideOf(by);
    if (side == CommissionSide.ARTIST && status == CommissionStatus.COMPLETED) {
      return Optional.empty();
    }
    if (!Transition.isOpen(status, CommissionStatus.COMPLETED, side)) {
      throw new Rejected(new StatusNotPossible(status, CommissionStatus.COMPLETED));
    }
    notes = notes.noted(side, artistNotes, Optional.empty()).delivered(finalArtworkUrl);
    plan = plan.delivered(now);
    TransitionRecord transition =
        step(Optional.of(by), side, CommissionStatus.COMPLETED, artistNotes.map(Note::text), now);
    dates = dates.completed(Optional.of(now));
    return Optional.of(TransitionResult.plainly(transition));
  }

  /**
   * An admin ends a dispute. What does not go back to the client is the artist's, unless the work
   * goes on.
   *
   * @return the step, and what it means for the money; empty if it stands there already
   */
  public Optional<TransitionResult> decide(PersonId admin, DisputeDecision decision, Instant now) {
    if (decision.outcome() == status) {
      return Optional.empty();
    }
    if (!Transition.isOpen(status, decision.outcome(), CommissionSide.ADMIN)) {
      throw new Rejected(new StatusNotPossible(status, decision.outcome()));
    }
    TransitionRecord transition =
        step(
            Optional.of(admin),
            CommissionSide.ADMIN,
            decision.outcome(),
            Optional.of(decision.reason()),
            now);
    return Optional.of(
        switch (decision.outcome()) {
          case COMPLETED -> {
            dates = dates.completed(dates.completedAt().or(() -> Optional.of(now)));
            yield settle(transition, decision.refund().orElse(nothing()), now);
          }
          case CANCELLED -> settle(transition, decision.refund().orElse(plan.held(nothing())), now);
          case IN_PROGRESS, PENDING, DISPUTED -> {
            dates = dates.completed(Optional.empty());
            plan = plan.undelivered();
            yield TransitionResult.plainly(transition);
          }
        });
  }

  /** What the clock has to do by now, because nobody did anything (R50). */
  public List<TimedStep> due(Instant now) {
    return CommissionTimers.due(this, now);
  }

  /** When the clock has to look at it again; empty if its state does not end by itself. */
  public Optional<Instant> nextStepAt() {
    return CommissionTimers.next(this);
  }

  /** They were reminded, and are not again. */
  public void reminded(CommissionReminder of) {
    dates = dates.reminded(of);
  }

  /**
   * The clock ends it. What lies in escrow goes back to the client.
   *
   * @return the step, and what it means for the money
   */
  public TransitionResult lapse(CommissionLapse why, Instant now) {
    if (!Transition.isOpen(status, why.outcome(), CommissionSide.PLATFORM)) {
      throw new Rejected(new StatusNotPossible(status, why.outcome()));
    }
    TransitionRecord transition =
        step(
            Optional.empty(), CommissionSide.PLATFORM, why.outcome(), Optional.of(why.note()), now);
    if (why.outcome() == CommissionStatus.COMPLETED) {
      dates = dates.completed(Optional.of(now));
    }
    return end(transition, plan.held(nothing()));
  }

  /**
   * What nobody has paid is not to be paid any more.
   *
   * @return payments that are not to be made any more
   */
  public List<PaymentId> closeUnpaid() {
    List<PaymentId> calledOff = plan.unpaid();
    plan = plan.closed();
    return calledOff;
  }

  /** So much goes back to the client, and whatever else lies in escrow to the artist. */
  private TransitionResult settle(TransitionRecord transition, Money back, Instant now) {
    TransitionResult ended = end(transition, back);
    plan = plan.dueAt(now);
    return ended;
  }

  /** Nothing more is paid, and so much goes back to the client. */
  private TransitionResult end(TransitionRecord transition, Money back) {
    List<MilestoneRefund> givenBack = plan.givingBack(back);
    TransitionResult ended = new TransitionResult(transition, givenBack, plan.unpaid());
    plan = plan.givenBack(givenBack).closed();
    return ended;
  }

  private TransitionRecord step(
      Optional<PersonId> by,
      CommissionSide side,
      CommissionStatus to,
      Optional<String> note,
      Instant now) {
    TransitionRecord transition =
        new TransitionRecord(
            Optional.of(status), to, by, side, note.filter(it -> !it.isEmpty()), now);
    status = to;
    dates = dates.moved(now);
    return transition;
  }

  /**
   * The client lays the plan by which the budget is paid, or another one as long as nothing is
   * paid.
   *
   * @return payments of the plan before that are not to be made any more
   */
  public List<PaymentId> lay(
      PersonId by, MilestonePlanRequest planRequest, MilestonePlanTerms terms) {
    requirePlannable(by);
    List<PaymentId> calledOff = plan.unpaid();
    plan = MilestonePlan.laid(brief, planRequest, terms);
    return calledOff;
  }

  void requirePlannable(PersonId by) {
    requireClient(by);
    requireOpen(Set.of(CommissionStatus.IN_PROGRESS));
    if (plan.isPaidInPart()) {
      throw new Rejected(new PlanFixed());
    }
  }

  /** The milestone, if this person may pay it now. */
  public Milestone payable(PersonId by, MilestoneId milestone) {
    requireClient(by);
    Milestone wanted = plan.milestone(milestone);
    requireOpen(Set.of(CommissionStatus.IN_PROGRESS, CommissionStatus.COMPLETED));
    if (!wanted.isAwaitingPayment()) {
      throw new Rejected(new MilestoneNotPayable(wanted.status()));
    }
    return wanted;
  }

  /** The client is about to pay the milestone by this payment. */
  public void attempt(MilestoneId milestone, PaymentId payment) {
    plan = plan.with(plan.milestone(milestone).attempted(payment));
  }

  /**
   * The money for a milestone is there, and lies in escrow from now on; also while the two
   * disagree.
   *
   * @return the milestone; empty if its money is not wanted any more
   */
  public Optional<Milestone> paid(MilestoneId id, PaymentId payment, Instant now) {
    if (!plan.has(id) || !plan.milestone(id).isAwaitingPayment()) {
      return Optional.empty();
    }
    plan = plan.with(plan.milestone(id).paid(payment, now));
    dates = dates.active(now);
    return Optional.of(plan.milestone(id));
  }

  /**
   * Payments says that so much of what was paid for a milestone went back in all.
   *
   * @return how much more that is than before; empty if it is none of the commission's money
   */
  public Optional<Money> refunded(MilestoneId id, PaymentId payment, Money inAll) {
    if (!plan.has(id)
        || !plan.milestone(id).isPaid()
        || !plan.milestone(id).payment().equals(Optional.of(payment))) {
      return Optional.empty();
    }
    Money more = inAll.minus(plan.milestone(id).refunded());
    plan = plan.with(plan.milestone(id).refunded(inAll));
    return Optional.of(more).filter(Money::isPositive);
  }

  /**
   * A bank has returned what the commission had decided to give back, and that decision stands: the
   * milestone stays as it is, and its money is owed again (R37). Money that the commission never
   * wanted is owed too.
   *
   * @param inAll how much is gone now
   * @return how much has come back, if it is owed again
   */
  public Optional<Money> refundOwed(MilestoneId id, PaymentId payment, Money inAll) {
    if (!plan.has(id)
        || !plan.milestone(id).isPaid()
        || !plan.milestone(id).payment().equals(Optional.of(payment))) {
      return Optional.of(nothing());
    }
    Milestone milestone = plan.milestone(id);
    if (inAll.compareTo(milestone.givenBack()) >= 0) {
      return Optional.empty();
    }
    plan = plan.with(milestone.refundOwed(inAll));
    return Optional.of(milestone.refunded().minus(inAll));
  }

  /**
   * What had gone back of a milestone has come back, so that only {@code inAll} is gone now.
   *
   * @return how much has come back; empty if that was known
   */
  public Optional<Money> refundReturned(MilestoneId id, PaymentId payment, Money inAll) {
    if (!plan.has(id)
        || !plan.milestone(id).isPaid()
        || !plan.milestone(id).payment().equals(Optional.of(payment))) {
      return Optional.empty();
    }
    Optional<Money> returned =
        Optional.of(plan.milestone(id).refunded().minus(inAll)).filter(Money::isPositive);
    if (returned.isPresent()) {
      plan = plan.with(plan.milestone(id).refundReturned(inAll));
    }
    return returned;
  }

  /**
   * The artist delivers one milestone; from then on the client has 14 days to look at it.
   *
   * @return whether this is news
   */
  public boolean deliver(PersonId by, MilestoneId id, Instant now) {
    if (sideOf(by) != CommissionSide.ARTIST) {
      throw new Rejected(new ArtistOnly());
    }
    Milestone milestone = plan.milestone(id);
    if (milestone.isDelivered()) {
      return false;
    }
    requireOpen(Set.of(CommissionStatus.IN_PROGRESS));
    plan = plan.with(milestone.delivered(now));
    dates = dates.active(now);
    return true;
  }

  /**
   * Refuses a file that this person cannot hand over now.
   *
   * @param milestone what it belongs to; the finished work if empty
   */
  public void requireHandingOver(PersonId by, Optional<MilestoneId> milestone) {
    if (sideOf(by) != CommissionSide.ARTIST) {
      throw new Rejected(new ArtistOnly());
    }
    milestone.ifPresent(plan::milestone);
    requireOpen(Set.of(CommissionStatus.IN_PROGRESS, CommissionStatus.COMPLETED));
  }

  /**
   * Whether the client has paid for what was handed over; without a plan there is nothing to pay
   * (R132).
   */
  public boolean isPaidFor(CommissionFile handover) {
    return plan.isPaidFor(handover);
  }

  /**
   * The client is content with a milestone, delivered or not, and lets the artist have its money.
   *
   * @return the milestone; empty if it was released before
   */
  public Optional<Milestone> accept(PersonId by, MilestoneId id, Instant now) {
    requireClient(by);
    Milestone milestone = plan.milestone(id);
    if (milestone.status() == MilestoneStatus.RELEASED) {
      return Optional.empty();
    }
    requireOpen(Set.of(CommissionStatus.IN_PROGRESS, CommissionStatus.COMPLETED));
    if (!milestone.isInEscrow()) {
      throw new Rejected(new MilestoneNotPaid(milestone.status()));
    }
    return Optional.of(released(milestone, now));
  }

  /**
   * The client is content with the completed work; answers every milestone whose money the artist
   * has now.
   */
  public List<Milestone> acceptAll(PersonId by, Instant now) {
    requireClient(by);
    requireOpen(Set.of(CommissionStatus.COMPLETED));
    return plan.inEscrow().stream().map(milestone -> released(milestone, now)).toList();
  }

  /** Releases what releases itself by now; nothing while the two disagree. */
  public List<Milestone> releaseDue(Instant now) {
    if (status == CommissionStatus.DISPUTED) {
      return List.of();
    }
    return plan.inEscrow().stream()
        .filter(milestone -> milestone.isDue(now))
        .map(milestone -> released(milestone, now))
        .toList();
  }

  private Milestone released(Milestone milestone, Instant now) {
    Milestone released = milestone.released(now);
    plan = plan.with(released);
    dates = dates.active(now);
    return released;
  }

  private void requireClient(PersonId by) {
    if (sideOf(by) != CommissionSide.CLIENT) {
      throw new Rejected(new ClientOnly());
    }
  }

  private void requireOpen(Set<CommissionStatus> open) {
    if (!open.contains(status)) {
      throw new Rejected(new CommissionNotOpen(status));
    }
  }

  private Money nothing() {
    return Money.zero(brief.budget().currency());
  }

  public CommissionId id() {
    return id;
  }

  public Parties parties() {
    return parties;
  }

  public Brief brief() {
    return brief;
  }

  public Instant requestedAt() {
    return dates.requestedAt();
  }

  public CommissionStatus status() {
    return status;
  }

  public Optional<Instant> completedAt() {
    return dates.completedAt();
  }

  public CommissionDates dates() {
    return dates;
  }

  public CommissionNotes notes() {
    return notes;
  }

  public MilestonePlan plan() {
    return plan;
  }
}
