package com.onlyarts.payments.domain;

import java.util.Locale;

/**
 * Where a refund stands. Unknown is pending: it is asked after until the provider says which of the
 * other two it is.
 */
public enum RefundStatus {
  PENDING,
  SUCCEEDED,
  FAILED;

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static RefundStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
