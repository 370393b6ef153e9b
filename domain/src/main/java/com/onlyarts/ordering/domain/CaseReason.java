package com.onlyarts.ordering.domain;

import java.util.Locale;

/** What is wrong, in the words of the contract and the database (R103, R111). */
public enum CaseReason {
  NOT_RECEIVED,
  NOT_AS_DESCRIBED,
  DAMAGED,
  WRONG_ITEM,
  FILE_DEFECTIVE,
  NOT_AUTHENTIC,
  ARTIST_ABSENT,
  CUT_SHORT,
  OTHER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of this label. */
  public static CaseReason labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
