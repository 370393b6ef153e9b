package com.onlyarts.ordering.domain;

import java.util.Locale;

/** Where a line of a paid order stands (R100, R102). */
public enum LineState {
  /** Paid, and with its seller. */
  PAID,
  /** On its way; what is digital can be downloaded. */
  SENT,
  /** In its buyer's hands, by the buyer's word or by the time that has passed. */
  RECEIVED,
  /** Called off, or given back. */
  RETURNED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
