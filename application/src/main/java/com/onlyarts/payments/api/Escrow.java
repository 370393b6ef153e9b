package com.onlyarts.payments.api;

import com.onlyarts.payments.domain.PaymentId;

/**
 * Money that was taken in and that its seller may have before its time has passed, because the
 * buyer is content.
 */
public interface Escrow {

  /**
   * Makes everything the payment still holds for its sellers available at once, in the caller's
   * transaction. Nothing happens where it was released before, or never paid.
   *
   * @throws com.onlyarts.kernel.Rejected while the bank disputes the payment
   */
  void release(PaymentId payment);
}
