package com.onlyarts.livestreams.domain;

import java.util.Locale;

/** Where a stream stands; it only moves on (R70). */
public enum LivestreamStatus {
  SCHEDULED,
  LIVE,
  ENDED;

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static LivestreamStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
