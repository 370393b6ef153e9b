package com.onlyarts.consultations.domain;

import java.util.Locale;

/** Where a consultation stands, in the words of the contract and the database (R63). */
public enum ConsultationStatus {
  SCHEDULED,
  COMPLETED,
  CANCELLED,
  NO_SHOW;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static ConsultationStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
