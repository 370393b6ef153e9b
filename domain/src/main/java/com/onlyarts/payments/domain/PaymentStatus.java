package com.onlyarts.payments.domain;

import java.util.Locale;

/** Where a payment stands, in the provider's words except for the first: it was not asked yet. */
public enum PaymentStatus {
  CREATED,
  REQUIRES_PAYMENT_METHOD,
  REQUIRES_CONFIRMATION,
  REQUIRES_ACTION,
  PROCESSING,
  SUCCEEDED,
  CANCELLED;

  /**
   * Whether the provider will say nothing else any more; a declined card is not the end, another
   * may follow.
   */
  public boolean isFinal() {
    return this == SUCCEEDED || this == CANCELLED;
  }

  /** The status's name in the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static PaymentStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
