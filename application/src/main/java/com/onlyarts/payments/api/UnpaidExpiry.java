package com.onlyarts.payments.api;

import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Time takes back what nobody pays for (R34, R60), in one course for everything that can be paid:
 * the payment is called off outside any transaction, and the provider's answer decides whether the
 * thing is closed. What was paid at the last moment is told of that, and goes on as paid.
 */
public interface UnpaidExpiry {

  /**
   * Ends one that is still to be paid.
   *
   * @param due whether it is to end; asked again under its lock once the payment is called off
   * @throws com.onlyarts.kernel.Rejected while the provider is away or undecided
   */
  <I, T> void end(I id, Instant now, Predicate<T> due, Things<I, T> things);

  /**
   * A module's things that can be paid.
   *
   * @param <I> their id
   * @param <T> the thing
   */
  interface Things<I, T> {

    /** Locks one until the end of the transaction. */
    Optional<T> lock(I id);

    /** Its payment; none where it costs nothing. */
    Optional<PaymentId> payment(T thing);

    /** Ends one that is due and called off, in the transaction that holds its lock. */
    void close(T thing, Instant now);
  }
}
