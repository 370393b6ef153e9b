package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A part of a commission that is paid by itself. There is no tax on it: services are not taxed
 * here.
 *
 * @param rate the platform's share, frozen when the plan was laid
 * @param payment the attempt to pay it that counts, if there was one
 * @param givenBack what was decided to go back to the client so far
 * @param refunded what has gone back so far, as payments says
 */
public record Milestone(
    MilestoneId id,
    String title,
    Money amount,
    ServiceFee rate,
    MilestoneStatus status,
    Optional<PaymentId> payment,
    MilestoneDates dates,
    Money givenBack,
    Money refunded) {
  private static final Duration REFUNDS_GO_FIRST = Duration.ofDays(1);

  static Milestone planned(MilestonePlanRequest.Part part, MilestonePlanTerms terms) {
    Money nothing = Money.zero(part.amount().currency());
    return new Milestone(
        MilestoneId.next(),
        part.title(),
        terms.payable(part.amount()),
        terms.fee(),
        MilestoneStatus.AWAITING_PAYMENT,
        Optional.empty(),
        MilestoneDates.NONE,
        nothing,
        nothing);
  }

  /** What the platform has of it. */
  public Money fee() {
    return rate.on(amount);
  }

  /** What the artist has of it. */
  public Money earnings() {
    return amount.minus(fee());
  }

  /**
   * What the artist keeps of it after all that was given back: the same rounded part that the
   * ledger takes back (R37).
   */
  public Money kept() {
    return earnings().minus(earnings().prorated(gone(), amount));
  }

  /** What can still be given back. */
  Money left() {
    return isPaid() ? amount.minus(gone()) : Money.zero(amount.currency());
  }

  private Money gone() {
    return givenBack.compareTo(refunded) > 0 ? givenBack : refunded;
  }

  /** Whether its money came in, wherever it is by now. */
  public boolean isPaid() {
    return switch (status) {
      case IN_ESCROW, RELEASED, REFUNDED -> true;
      case AWAITING_PAYMENT, CANCELLED -> false;
    };
  }

  /** Whether the client has paid for it, and does not have it all back (R132). */
  boolean isBought() {
    return status == MilestoneStatus.IN_ESCROW || status == MilestoneStatus.RELEASED;
  }

  public boolean isInEscrow() {
    return status == MilestoneStatus.IN_ESCROW;
  }

  public boolean isAwaitingPayment() {
    return status == MilestoneStatus.AWAITING_PAYMENT;
  }

  boolean isDelivered() {
    return dates.deliveredAt().isPresent();
  }

  /**
   * Whether its time to release itself has come. A refund of it that is on its way goes first, if
   * it goes within a day.
   */
  public boolean isDue(Instant now) {
    Duration patience = refunded.compareTo(givenBack) < 0 ? REFUNDS_GO_FIRST : Duration.ZERO;
    return isInEscrow()
        && dates.releaseAt().filter(at -> !now.isBefore(at.plus(patience))).isPresent();
  }

  Milestone attempted(PaymentId attempt) {
    return with(status, Optional.of(attempt), dates, givenBack, refunded);
  }

  Milestone paid(PaymentId by, Instant now) {
    return with(MilestoneStatus.IN_ESCROW, Optional.of(by), dates.paid(now), givenBack, refunded);
  }

  Milestone delivered(Instant now) {
    return with(status, payment, dates.delivered(now), givenBack, refunded);
  }

  Milestone undelivered() {
    return with(status, payment, dates.undelivered(), givenBack, refunded);
  }

  Milestone dueAt(Instant now) {
    return with(status, payment, dates.dueAt(now), givenBack, refunded);
  }

  Milestone released(Instant now) {
    return with(MilestoneStatus.RELEASED, payment, dates.released(now), givenBack, refunded);
  }

  Milestone cancelled() {
    return with(MilestoneStatus.CANCELLED, payment, dates, givenBack, refunded);
  }

  /** So much more is to go back; with all of it nothing is left to release. */
  Milestone givingBack(Money more) {
    return with(statusAfter(givenBack.plus(more)), payment, dates, givenBack.plus(more), refunded);
  }

  /** Payments says what has gone back in all. */
  Milestone refunded(Money inAll) {
    return with(statusAfter(inAll), payment, dates, givenBack, inAll);
  }

  /** A bank has returned some of what went back: it is no longer decided to go, nor gone. */
  Milestone refundReturned(Money inAll) {
    MilestoneStatus before =
        dates.releasedAt().isPresent() ? MilestoneStatus.RELEASED : MilestoneStatus.IN_ESCROW;
    MilestoneStatus now =
        status == MilestoneStatus.REFUNDED && inAll.compareTo(amount) < 0 ? before : status;
    return with(now, payment, dates, inAll, inAll);
  }

  /** A bank has returned some of what went back, and it is to go back all the same. */
  Milestone refundOwed(Money inAll) {
    return with(status, payment, dates, givenBack, inAll);
  }

  private MilestoneStatus statusAfter(Money back) {
    return back.compareTo(amount) >= 0 ? MilestoneStatus.REFUNDED : status;
  }

  private Milestone with(
      MilestoneStatus now, Optional<PaymentId> by, MilestoneDates at, Money decided, Money gone) {
    return new Milestone(id, title, amount, rate, now, by, at, decided, gone);
  }
}
