package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payments and refunds as people look at them. */
public interface PaymentRecords {

  Optional<PaymentRecord> ofIntent(String intentId);

  /** What went back of a payment, oldest first; empty if there is no such payment. */
  Optional<RefundRecords> refundsOf(PaymentId payment);

  Optional<RefundRecord> refund(RefundId refund);

  /** How a payment stands. */
  record PaymentRecord(
      PaymentId id,
      PaymentPurpose subject,
      PersonId payer,
      String intentId,
      String clientSecret,
      Money amount,
      PaymentStatus status,
      Money refunded,
      Optional<String> failureCode,
      Optional<Instant> paidAt,
      Instant openedAt) {}

  /**
   * How a refund stands.
   *
   * @param lines how much of which lines, if it names any
   */
  record RefundRecord(
      RefundId id,
      PaymentId payment,
      Money amount,
      Map<UUID, Money> lines,
      String reason,
      RefundStatus status,
      Instant createdAt,
      Optional<Instant> settledAt) {}

  /**
   * The refunds of a payment.
   *
   * @param refunded what has gone back
   * @param refundable what could still be given back
   */
  record RefundRecords(List<RefundRecord> refunds, Money refunded, Money refundable) {}
}
