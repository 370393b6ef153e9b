package com.onlyarts.commissions.domain;

import java.util.Locale;

/** What the two are reminded of before the clock ends something (R50). */
public enum CommissionReminder {
  /** The artist: somebody waits for an answer. */
  ANSWER,
  /** Both: the work is due. */
  DELIVERY,
  /** The client: some of it is not paid. */
  PAYMENT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reminder of this label. */
  public static CommissionReminder labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  public boolean isForArtist() {
    return this != PAYMENT;
  }

  public boolean isForClient() {
    return this != ANSWER;
  }
}
