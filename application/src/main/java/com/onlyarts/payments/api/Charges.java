package com.onlyarts.payments.api;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Money to be had from somebody: opened with the thing it is for, then asked for at the provider
 * (R32, R34).
 */
public interface Charges {

  /**
   * Writes the bill down; called in the transaction that makes the thing it is for. The provider is
   * not asked yet.
   */
  PaymentId open(Bill bill);

  /**
   * Asks the provider for the money, outside any transaction. May be called again and again: there
   * is one intent per payment, by its idempotency key.
   *
   * @throws com.onlyarts.kernel.Rejected if the provider is away; the payment stays open and can be
   *     requested again
   */
  RequestedPayment request(PaymentId payment);

  /**
   * Asks the provider to call the payment off, outside any transaction; its answer decides (R34).
   */
  Cancellation cancel(PaymentId payment);

  /**
   * As {@link #cancel}, for whoever must know before closing the thing; where nothing is to be paid
   * nothing stands in the way.
   *
   * @return false where the money had come in already
   * @throws Rejected {@link ServiceUnavailable} while the provider is away or undecided
   */
  default boolean callOff(Optional<PaymentId> payment) {
    return switch (payment.map(this::cancel).orElse(Cancellation.CANCELLED)) {
      case CANCELLED -> true;
      case PAID -> false;
      case UNKNOWN -> throw new Rejected(new ServiceUnavailable("payment provider"));
    };
  }

  /**
   * Lines were handed over: their earnings become available when their time has passed (R38).
   * Called in the transaction of the hand-over.
   */
  void delivered(PaymentId payment, Collection<UUID> lines, Instant at);

  /**
   * The earnings of delivered lines become available then, if that is sooner than by the time that
   * has to pass (R102). Called in the transaction of the receipt.
   */
  void availableBy(PaymentId payment, Collection<UUID> lines, Instant at);

  /** What has become of a payment that was to be called off. */
  enum Cancellation {
    /** It will never be paid. */
    CANCELLED,
    /** The money had come in already; the payer's module has been told. */
    PAID,
    /** The provider is away, or undecided; to be asked again. */
    UNKNOWN
  }
}
