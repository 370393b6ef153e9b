package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.util.Optional;

/** What the provider's word has changed about a payment. */
public sealed interface PaymentTransition {

  /** It was known, or is behind what is known (R36). */
  record Nothing() implements PaymentTransition {}

  /** It went a step on, or an attempt was declined and another may follow. */
  record Moved() implements PaymentTransition {}

  /**
   * Another amount came in than was asked for: nobody knows what to make of it, and nothing is
   * changed.
   */
  record Strange(Money paid) implements PaymentTransition {}

  /** The money is there; what it means for the books, unless it was nothing at all. */
  record Paid(Optional<LedgerEntry> sale) implements PaymentTransition {}
}
