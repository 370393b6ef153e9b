package com.onlyarts.consultations.application.port;

import java.util.Locale;

/** On which side of a consultation somebody is. */
public enum ConsultationSide {
  CLIENT,
  ARTIST;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The side of this label. */
  public static ConsultationSide labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
