package com.onlyarts.commissions.domain;

import java.util.Locale;

/** Where the money of a milestone is, in the words of the contract and the database. */
public enum MilestoneStatus {
  /** With the client still. */
  AWAITING_PAYMENT,
  /** Paid, and nobody's until it is released or given back. */
  IN_ESCROW,
  /** With the artist. */
  RELEASED,
  /** All of it went back, or is on its way there. */
  REFUNDED,
  /** Never paid, and not to be paid any more. */
  CANCELLED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static MilestoneStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
