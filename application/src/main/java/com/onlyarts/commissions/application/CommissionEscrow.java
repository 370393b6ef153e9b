package com.onlyarts.commissions.application;

import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneDates;
import com.onlyarts.commissions.domain.MilestoneRefund;
import com.onlyarts.commissions.domain.TransitionResult;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Bill.Share;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the money of commissions lies until it is released or given back: commissions' side of
 * payments' doors.
 */
public final class CommissionEscrow {
  /** The word payments knows our bills by. */
  static final String SUBJECT_KIND = "commission";

  private final Charges charges;
  private final Escrow escrow;
  private final RefundRequests refundRequests;
  private final Outbox outbox;

  public CommissionEscrow(
      Charges charges, Escrow escrow, RefundRequests refundRequests, Outbox outbox) {
    this.charges = charges;
    this.escrow = escrow;
    this.refundRequests = refundRequests;
    this.outbox = outbox;
  }

  /** Writes the bill for a milestone down, in the caller's transaction. */
  PaymentId bill(Commission commission, Milestone milestone, MilestoneAttemptId attempt) {
    Share share =
        Share.untaxed(
                milestone.id().value(),
                commission.parties().artist(),
                milestone.amount(),
                milestone.fee(),
                MilestoneDates.TO_LOOK)
            .inEscrow();
    String what = "Commission \"%s\": %s".formatted(commission.brief().title(), milestone.title());
    PaymentSubject subject = new PaymentSubject(SUBJECT_KIND, attempt.value());
    return charges.open(Bill.ofOne(subject, commission.parties().client(), what, share));
  }

  /** Asks the provider for the money, outside any transaction. */
  RequestedPayment request(PaymentId payment) {
    return charges.request(payment);
  }

  /** Lets the artist have what these milestones hold, in the caller's transaction. */
  void release(Commission commission, List<Milestone> milestones, Instant now) {
    for (Milestone milestone : milestones) {
      escrow.release(milestone.payment().orElseThrow());
      outbox.publish(
          new CommissionReleased(
              commission.id(),
              milestone.id(),
              commission.brief().title(),
              commission.parties().client(),
              commission.parties().artist(),
              milestone.kept(),
              now));
    }
  }

  /** Decides what goes back, in the caller's transaction. */
  ProviderFollowUps decide(TransitionResult result, String why) {
    List<RefundId> refunds =
        result.givenBack().stream().flatMap(back -> decide(back, why).stream()).toList();
    return new ProviderFollowUps(refunds, result.calledOff());
  }

  private Optional<RefundId> decide(MilestoneRefund back, String why) {
    return refundRequests.decide(back.payment(), RefundScope.part(back.amount()), why);
  }

  /**
   * Runs the errands, outside any transaction. What cannot be called off any more is given back
   * when it comes in.
   */
  void run(ProviderFollowUps providerFollowUps) {
    providerFollowUps.refunds().forEach(refundRequests::carryOut);
    providerFollowUps.calledOff().forEach(charges::cancel);
  }
}
