package com.onlyarts.ordering.domain;

import java.util.Locale;

/** Where a case stands, in the words of the contract and the database. */
public enum CaseStatus {
  OPEN,
  OFFERED,
  ESCALATED,
  AGREED,
  DECIDED,
  WITHDRAWN,
  SUPERSEDED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static CaseStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
