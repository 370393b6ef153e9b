package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.PaymentRecords;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecord;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecords;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.RefundId;

/** An admin sees what was given back of a payment. */
public final class ReviewingRefunds {
  private final PaymentRecords records;

  public ReviewingRefunds(PaymentRecords records) {
    this.records = records;
  }

  public RefundRecords list(PaymentId payment) {
    return records.refundsOf(payment).orElseThrow(() -> new Rejected(new PaymentNotFound(payment.value().toString())));
  }

  public RefundRecord show(RefundId refund) {
    return records.refund(refund).orElseThrow();
  }
}
