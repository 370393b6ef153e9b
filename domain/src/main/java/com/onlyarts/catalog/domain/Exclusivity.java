package com.onlyarts.catalog.domain;

import java.util.Locale;

/** Whether somebody is about to have a work alone, or has it (R128). */
public enum Exclusivity {
  /** Everybody may buy a copy. */
  NONE,
  /** Somebody has ordered it exclusively and has not paid. */
  HELD,
  /** It was sold exclusively: there is no other copy, ever. */
  SOLD;

  /** The word of the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the database calls so. */
  public static Exclusivity labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
