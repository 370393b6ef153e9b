package com.onlyarts.payments.domain;

import java.util.Locale;

/** Where a bank's question about a payment stands. */
public enum DisputeStatus {
  /** The bank has not decided. */
  OPEN,
  /** The money stays. */
  WON,
  /** The bank has taken the money back. */
  LOST;

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static DisputeStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
