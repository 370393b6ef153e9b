package com.onlyarts.commissions.application;

import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import java.util.List;

/** What is left to do at the payment provider once a transaction has committed; if the node dies before, payments' own chores see to it. */
record Errands(List<RefundId> refunds, List<PaymentId> calledOff) {
  static final Errands NONE = new Errands(List.of(), List.of());

  Errands {
    refunds = List.copyOf(refunds);
    calledOff = List.copyOf(calledOff);
  }
}
