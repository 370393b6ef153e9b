package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import java.util.Comparator;
import java.util.Optional;

/** Payments and refunds as the fakes beside it keep them. */
public final class InMemoryPaymentRecords implements PaymentRecords {
  private final InMemoryPayments payments;
  private final InMemoryRefunds refunds;

  public InMemoryPaymentRecords(InMemoryPayments payments, InMemoryRefunds refunds) {
    this.payments = payments;
    this.refunds = refunds;
  }

  @Override
  public Optional<PaymentRecord> ofIntent(String intentId) {
    return payments.lockByIntent(intentId).map(InMemoryPaymentRecords::record);
  }

  private static PaymentRecord record(Payment payment) {
    return new PaymentRecord(
        payment.id(),
        payment.terms().subject(),
        payment.terms().payer(),
        payment.intentId().orElseThrow(),
        payment.clientSecret().orElseThrow(),
        payment.terms().amount(),
        payment.status(),
        payment.refunded(),
        payment.standing().failureCode(),
        payment.standing().paidAt(),
        payment.terms().openedAt());
  }

  @Override
  public Optional<RefundRecords> refundsOf(PaymentId id) {
    return payments
        .lock(id)
        .map(
            payment ->
                new RefundRecords(
                    refunds.all().stream()
                        .filter(refund -> refund.payment().equals(id))
                        .sorted(Comparator.comparing(Refund::createdAt))
                        .map(InMemoryPaymentRecords::record)
                        .toList(),
                    payment.refunded(),
                    payment.refundable()));
  }

  @Override
  public Optional<RefundRecord> refund(RefundId id) {
    return refunds.find(id).map(InMemoryPaymentRecords::record);
  }

  private static RefundRecord record(Refund refund) {
    return new RefundRecord(
        refund.id(),
        refund.payment(),
        refund.amount(),
        refund.lines(),
        refund.reason(),
        refund.status(),
        refund.createdAt(),
        refund.settledAt());
  }
}
