package com.onlyarts.commissions.domain;

import com.onlyarts.payments.domain.PaymentId;
import java.util.List;

/**
 * A step that was taken, and what it means for the money.
 *
 * @param givenBack what is to go back to the client
 * @param calledOff payments that are not to be made any more
 */
public record Moved(Move move, List<GiveBack> givenBack, List<PaymentId> calledOff) {

  public Moved {
    givenBack = List.copyOf(givenBack);
    calledOff = List.copyOf(calledOff);
  }

  static Moved plainly(Move move) {
    return new Moved(move, List.of(), List.of());
  }
}
