package com.onlyarts.commissions.application;

import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import java.util.List;

/**
 * What is left to do at the payment provider once a transaction has committed; if the node dies
 * before, payments' own jobs see to it.
 */
record ProviderFollowUps(List<RefundId> refunds, List<PaymentId> calledOff) {
  static final ProviderFollowUps NONE = new ProviderFollowUps(List.of(), List.of());

  ProviderFollowUps {
    refunds = List.copyOf(refunds);
    calledOff = List.copyOf(calledOff);
  }
}
