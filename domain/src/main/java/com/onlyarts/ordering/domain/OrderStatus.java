package com.onlyarts.ordering.domain;

import java.util.Locale;

/** Where an order stands, in the words of the contract and the database (R35). */
public enum OrderStatus {
  PENDING,
  PROCESSING,
  COMPLETED,
  CANCELLED,
  REFUNDED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static OrderStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
