package com.onlyarts.payments.domain;

import java.util.Locale;

/** Where a subscription stands. */
public enum SubscriptionStatus {
  /** Asked for; the provider has not answered yet. */
  REQUESTED,
  /** The first payment needs the customer. */
  INCOMPLETE,
  ACTIVE,
  /** The last payment failed and is tried again; the tier is kept. */
  PAST_DUE,
  /** The provider has given up on the last payment. */
  UNPAID,
  ENDED;

  /** Whether its tier is granted. */
  boolean grants() {
    return this == ACTIVE || this == PAST_DUE;
  }

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static SubscriptionStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
