package com.onlyarts.commissions.domain;

import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.RefundExceedsCaptured;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The milestones of a commission in their order; none while nothing is to be paid over the
 * platform.
 */
public record MilestonePlan(List<Milestone> milestones) {
  /** No milestones. */
  public static final MilestonePlan NONE = new MilestonePlan(List.of());

  public MilestonePlan {
    milestones = List.copyOf(milestones);
  }

  static MilestonePlan laid(
      Brief brief, MilestonePlanRequest planRequest, MilestonePlanTerms terms) {
    return new MilestonePlan(
        planRequest.parts(brief).stream().map(part -> Milestone.planned(part, terms)).toList());
  }

  /** The milestone, which must be one of these. */
  public Milestone milestone(MilestoneId id) {
    return milestones.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Rejected(new MilestoneNotFound(id)));
  }

  boolean has(MilestoneId id) {
    return milestones.stream().anyMatch(it -> it.id().equals(id));
  }

  boolean isPaidInPart() {
    return milestones.stream().anyMatch(Milestone::isPaid);
  }

  MilestonePlan with(Milestone changed) {
    return each(it -> it.id().equals(changed.id()), _ -> changed);
  }

  /**
   * Every milestone that is not released, paid back or called off counts as delivered now, unless
   * it was before.
   */
  MilestonePlan delivered(Instant now) {
    return each(it -> isOpen(it) && !it.isDelivered(), it -> it.delivered(now));
  }

  /** The work goes on: what is not released has to be delivered again. */
  MilestonePlan undelivered() {
    return each(MilestonePlan::isOpen, Milestone::undelivered);
  }

  /** Whether the client has work that is paid and lies in escrow (R114). */
  boolean isAnyDelivered() {
    return inEscrow().stream().anyMatch(Milestone::isDelivered);
  }

  /**
   * Whether the client has paid for what was handed over: its milestone, or all there are if it is
   * the finished work or its milestone is not planned any more.
   */
  boolean isPaidFor(CommissionFile handover) {
    List<Milestone> own =
        milestones.stream()
            .filter(it -> handover.milestone().equals(Optional.of(it.id())))
            .toList();
    return (own.isEmpty() ? milestones : own).stream().allMatch(Milestone::isBought);
  }

  boolean isAnyUnpaid() {
    return milestones.stream().anyMatch(Milestone::isAwaitingPayment);
  }

  /** Whether the artist has all that was planned, but for what went back. */
  boolean isAllReleased() {
    return milestones.stream().anyMatch(it -> it.status() == MilestoneStatus.RELEASED)
        && milestones.stream().noneMatch(MilestonePlan::isOpen);
  }

  Optional<Instant> firstPaidAt() {
    return milestones.stream()
        .flatMap(it -> it.dates().paidAt().stream())
        .min(Comparator.naturalOrder());
  }

  /** Nothing more is to be paid. */
  MilestonePlan closed() {
    return each(Milestone::isAwaitingPayment, Milestone::cancelled);
  }

  /** What lies in escrow is the artist's, as soon as can be. */
  MilestonePlan dueAt(Instant now) {
    return each(Milestone::isInEscrow, it -> it.dueAt(now));
  }

  /** Payments that were asked for and not made. */
  List<PaymentId> unpaid() {
    return milestones.stream()
        .filter(Milestone::isAwaitingPayment)
        .flatMap(it -> it.payment().stream())
        .toList();
  }

  List<Milestone> inEscrow() {
    return milestones.stream().filter(Milestone::isInEscrow).toList();
  }

  /** What lies in escrow, all together. */
  Money held(Money nothing) {
    return inEscrow().stream().map(Milestone::left).reduce(nothing, Money::plus);
  }

  /**
   * What goes back if so much is to: first of what lies in escrow, then of what was released, the
   * latest milestone first.
   *
   * @throws Rejected {@link RefundExceedsCaptured} if less is left
   */
  List<MilestoneRefund> givingBack(Money wanted) {
    List<MilestoneRefund> back = new ArrayList<>();
    Money open = wanted;
    for (Milestone milestone : refundable()) {
      Money part = open.compareTo(milestone.left()) < 0 ? open : milestone.left();
      if (part.isPositive()) {
        back.add(new MilestoneRefund(milestone.id(), milestone.payment().orElseThrow(), part));
        open = open.minus(part);
      }
    }
    if (open.isPositive()) {
      throw new Rejected(new RefundExceedsCaptured(wanted.minus(open)));
    }
    return back;
  }

  private List<Milestone> refundable() {
    List<Milestone> latestFirst = milestones.reversed();
    return Stream.concat(
            latestFirst.stream().filter(Milestone::isInEscrow),
            latestFirst.stream().filter(it -> !it.isInEscrow()))
        .toList();
  }

  MilestonePlan givenBack(List<MilestoneRefund> back) {
    MilestonePlan after = this;
    for (MilestoneRefund part : back) {
      after = after.with(after.milestone(part.milestone()).givingBack(part.amount()));
    }
    return after;
  }

  private static boolean isOpen(Milestone milestone) {
    return milestone.isInEscrow() || milestone.isAwaitingPayment();
  }

  private MilestonePlan each(Predicate<Milestone> which, UnaryOperator<Milestone> change) {
    return new MilestonePlan(
        milestones.stream().map(it -> which.test(it) ? change.apply(it) : it).toList());
  }
}
