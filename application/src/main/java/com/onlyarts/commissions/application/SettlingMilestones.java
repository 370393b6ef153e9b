package com.onlyarts.commissions.application;

import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefundOwed;
import com.onlyarts.commissions.api.CommissionRefundReturned;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.application.port.Commissions.Attempted;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What payments tells of the money for milestones, taken in within its transaction. */
public final class SettlingMilestones implements PaymentListener {
  private final Commissions commissions;
  private final Outbox outbox;

  public SettlingMilestones(Commissions commissions, Outbox outbox) {
    this.commissions = commissions;
    this.outbox = outbox;
  }

  @Override
  public String subjectKind() {
    return CommissionEscrow.SUBJECT_KIND;
  }

  @Override
  public void lock(UUID subject) {
    commissions.lockAttempted(new MilestoneAttemptId(subject));
  }

  /**
   * Refused once the commission was cancelled, the plan replaced, or the milestone paid by another
   * attempt.
   */
  @Override
  public Acceptance paid(UUID subject, PaymentId payment, Instant at) {
    return commissions
        .lockAttempted(new MilestoneAttemptId(subject))
        .flatMap(
            attempted ->
                attempted
                    .commission()
                    .paid(attempted.milestone(), payment, at)
                    .map(paid -> keep(attempted.commission(), paid, at)))
        .orElse(Acceptance.REFUSED);
  }

  private Acceptance keep(Commission commission, Milestone paid, Instant at) {
    commissions.save(commission, at);
    outbox.publish(
        new CommissionPaid(
            commission.id(),
            paid.id(),
            commission.brief().title(),
            commission.parties().client(),
            commission.parties().artist(),
            paid.amount(),
            at));
    return Acceptance.ACCEPTED;
  }

  @Override
  public void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    commissions
        .lockAttempted(new MilestoneAttemptId(subject))
        .ifPresent(attempted -> note(attempted, payment, inAll.refunded(), at));
  }

  /**
   * What the commission had decided to give back is owed again. Other money lies again where it lay
   * before: in escrow, or with the artist if it was released.
   */
  @Override
  public Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    return commissions
        .lockAttempted(new MilestoneAttemptId(subject))
        .map(attempted -> returned(attempted, payment, inAll, at))
        .orElse(Set.of());
  }

  private Set<UUID> returned(Attempted attempted, PaymentId payment, GivenBack inAll, Instant at) {
    Commission commission = attempted.commission();
    Optional<Money> owed = commission.refundOwed(attempted.milestone(), payment, inAll.refunded());
    if (owed.isEmpty()) {
      noteReturned(attempted, payment, inAll.refunded(), at);
      return Set.of();
    }
    commissions.save(commission, at);
    owed.filter(Money::isPositive)
        .ifPresent(
            amount ->
                outbox.publish(
                    new CommissionRefundOwed(
                        commission.id(),
                        attempted.milestone(),
                        commission.brief().title(),
                        commission.parties().client(),
                        amount,
                        at)));
    return inAll.lines().keySet();
  }

  private void noteReturned(Attempted attempted, PaymentId payment, Money refunded, Instant at) {
    Commission commission = attempted.commission();
    commission
        .refundReturned(attempted.milestone(), payment, refunded)
        .ifPresent(
            returned -> {
              commissions.save(commission, at);
              outbox.publish(
                  new CommissionRefundReturned(
                      commission.id(),
                      attempted.milestone(),
                      commission.brief().title(),
                      commission.parties().client(),
                      commission.parties().artist(),
                      returned,
                      at));
            });
  }

  private void note(Attempted attempted, PaymentId payment, Money refunded, Instant at) {
    Commission commission = attempted.commission();
    MilestoneId milestone = attempted.milestone();
    commission
        .refunded(milestone, payment, refunded)
        .ifPresent(
            more -> {
              commissions.save(commission, at);
              outbox.publish(
                  new CommissionRefunded(
                      commission.id(),
                      milestone,
                      commission.brief().title(),
                      commission.parties().client(),
                      commission.parties().artist(),
                      more,
                      at));
            });
  }
}
