package com.onlyarts.payments.domain;

import java.util.Locale;

/** What somebody has subscribed to, the lesser first. */
public enum Tier {
  FREE,
  PREMIUM,
  PRO;

  /** The tier's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tier of this label. */
  public static Tier labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
