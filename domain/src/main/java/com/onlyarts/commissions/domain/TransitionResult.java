package com.onlyarts.commissions.domain;

import com.onlyarts.payments.domain.PaymentId;
import java.util.List;

/**
 * A step that was taken, and what it means for the money.
 *
 * @param givenBack what is to go back to the client
 * @param calledOff payments that are not to be made any more
 */
public record TransitionResult(
    TransitionRecord transition, List<MilestoneRefund> givenBack, List<PaymentId> calledOff) {

  public TransitionResult {
    givenBack = List.copyOf(givenBack);
    calledOff = List.copyOf(calledOff);
  }

  static TransitionResult plainly(TransitionRecord transition) {
    return new TransitionResult(transition, List.of(), List.of());
  }
}
