package com.onlyarts.payments.api;

import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.util.Optional;

/**
 * A module gives back what was paid for its thing: decided with the thing's own change, asked of
 * the provider afterwards (R37). What is decided and not carried out, because the node died in
 * between, is carried out by a job.
 */
public interface RefundRequests {

  /**
   * Decides to give back, in the caller's transaction; what cannot be given now, because the bank
   * disputes the payment or the provider is away, is written down and given later. The payer's
   * module is told by {@link PaymentListener#refunded} once the money has gone.
   *
   * @param wanted what is to go back; of what is no longer left, nothing
   * @return the refund to carry out; empty if nothing was paid, or all of it is given back already
   * @throws com.onlyarts.kernel.InvalidValue if it names a line that is none of this payment
   */
  Optional<RefundId> decide(PaymentId payment, RefundScope wanted, String reason);

  /**
   * Asks the provider, outside any transaction. If it is away, the refund stays pending and is
   * asked for again.
   */
  void carryOut(RefundId refund);
}
