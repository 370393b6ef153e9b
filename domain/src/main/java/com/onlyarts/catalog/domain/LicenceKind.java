package com.onlyarts.catalog.domain;

import java.util.Locale;

/** What a buyer may do with a work (R128). */
public enum LicenceKind {
  /** To look at, at home; what is bought where nothing else is said. */
  PERSONAL,
  /** For the buyer's own business, within bounds. */
  COMMERCIAL,
  /** For the buyer's business, and on what it sells. */
  EXTENDED,
  /** As extended, and nobody else ever buys the work. */
  EXCLUSIVE,
  /** As the artist has written it. */
  CUSTOM;

  /** The licence's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The licence of this label. */
  public static LicenceKind labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
