package com.onlyarts.catalog.domain;

import java.util.Locale;

/** Where an import stands (R280). */
public enum ImportState {
  /** Its rows are read and judged; nothing is made. */
  REHEARSING,
  /** Its artist looks at what was found, and confirms it or not. */
  REHEARSED,
  /** Its drafts are made, one after the other. */
  RUNNING,
  /** Every row that could become a draft is one. */
  COMPLETED,
  /** It was called off; drafts that had been made stay. */
  CANCELLED,
  /** What was sent could not be read. */
  FAILED;

  /** The state's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this label. */
  public static ImportState labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Whether it can still come to something; an artist has one such import at most. */
  public boolean isOpen() {
    return this == REHEARSING || this == REHEARSED || this == RUNNING;
  }
}
