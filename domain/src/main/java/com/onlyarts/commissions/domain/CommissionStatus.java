package com.onlyarts.commissions.domain;

import java.util.Locale;

/** Where a commission stands, in the words of the contract and the database (R50). */
public enum CommissionStatus {
  PENDING,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED,
  DISPUTED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static CommissionStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
