package com.onlyarts.consultations.domain;

import java.util.Locale;

/** Why a consultation does not take place (R63). */
public enum ConsultationCancelReason {
  /** The client called it off. */
  CLIENT,
  /** The artist called it off. */
  ARTIST,
  /** Nobody paid for it in time. */
  UNPAID,
  /** All that was paid for it was given back (R37). */
  REFUNDED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of this label. */
  public static ConsultationCancelReason labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
