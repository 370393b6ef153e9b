package com.onlyarts.ordering.domain;

import java.util.Locale;

/** Why an order was cancelled. */
public enum OrderCancelReason {
  /** Nobody paid in time (R34). */
  EXPIRED,
  /** The buyer thought better of it. */
  BUYER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of this label. */
  public static OrderCancelReason labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
