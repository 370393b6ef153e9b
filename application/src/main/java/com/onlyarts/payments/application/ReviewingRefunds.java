package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.DisputeRecords;
import com.onlyarts.payments.application.port.DisputeRecords.DisputeRecord;
import com.onlyarts.payments.application.port.PaymentRecords;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecord;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecords;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.RefundId;
import java.util.Optional;

/** An admin sees what was given back of a payment, and which payments banks question. */
public final class ReviewingRefunds {
  private final PaymentRecords records;
  private final DisputeRecords disputes;

  public ReviewingRefunds(PaymentRecords records, DisputeRecords disputes) {
    this.records = records;
    this.disputes = disputes;
  }

  public RefundRecords list(PaymentId payment) {
    return records
        .refundsOf(payment)
        .orElseThrow(() -> new Rejected(new PaymentNotFound(payment.value().toString())));
  }

  public Page<DisputeRecord> disputes(Optional<DisputeStatus> status, PageRequest request) {
    return disputes.all(status, request);
  }

  public RefundRecord show(RefundId refund) {
    return records.refund(refund).orElseThrow();
  }
}
