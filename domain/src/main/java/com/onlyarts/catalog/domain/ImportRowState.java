package com.onlyarts.catalog.domain;

import java.util.Locale;

/** What became of one row of an import (R280). */
public enum ImportRowState {
  /** Nobody has looked at it yet. */
  UNREAD,
  /** It becomes a draft once its import is confirmed. */
  READY,
  /** It cannot be a work as it is. */
  INVALID,
  /** Its picture is that of an earlier row, or of a work that its artist has already. */
  DUPLICATE,
  /** It is a draft now. */
  MADE,
  /** It was good, and yet no draft could be made of it. */
  FAILED;

  /** The state's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this label. */
  public static ImportRowState labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
