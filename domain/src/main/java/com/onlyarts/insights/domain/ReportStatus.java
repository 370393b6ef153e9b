package com.onlyarts.insights.domain;

import java.util.Locale;

/** What has become of a report. */
public enum ReportStatus {
  OPEN,
  /** The person was right to complain. */
  UPHELD,
  /** Nothing was wrong. */
  DISMISSED;

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static ReportStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
