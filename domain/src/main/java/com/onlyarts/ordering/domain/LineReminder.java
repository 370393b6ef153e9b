package com.onlyarts.ordering.domain;

import java.util.Locale;

/** What somebody is reminded of once about a line. */
public enum LineReminder {
  /** The seller, on the third day: it wants to be sent (R100). */
  SEND_SOON,
  /** The seller: it should have been sent by now (R100). */
  SEND_NOW,
  /** The buyer: it counts as received in two days (R102). */
  RECEIPT,
  /** The buyer: nobody knows where it goes (R109). */
  ADDRESS,
  /** The seller: the buyer has not said where it goes, and it may be called off (R109). */
  NO_ADDRESS;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reminder of this label. */
  public static LineReminder labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Whether it is the seller who is reminded. */
  public boolean isForSeller() {
    return this == SEND_SOON || this == SEND_NOW || this == NO_ADDRESS;
  }
}
