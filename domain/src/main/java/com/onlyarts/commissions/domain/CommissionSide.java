package com.onlyarts.commissions.domain;

import java.util.Locale;

/** Who somebody is to a commission. */
public enum CommissionSide {
  /** Who asked for it, and pays. */
  CLIENT,
  /** Who makes it. */
  ARTIST,
  /** Who decides when the two disagree. */
  ADMIN,
  /** The house, which ends what nobody acts on. */
  PLATFORM;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The side of this label. */
  public static CommissionSide labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
