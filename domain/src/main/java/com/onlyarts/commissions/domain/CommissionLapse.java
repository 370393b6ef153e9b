package com.onlyarts.commissions.domain;

import java.util.Locale;

/** Why the clock ends a commission (R50). */
public enum CommissionLapse {
  UNANSWERED(CommissionStatus.CANCELLED, "It was not answered within 14 days"),
  UNDELIVERED(CommissionStatus.CANCELLED, "It was due, and nothing happened for 30 days"),
  /** Everything that was planned is released, and only the last word was missing. */
  FINISHED(CommissionStatus.COMPLETED, "All of it was delivered and accepted"),
  UNDECIDED(CommissionStatus.CANCELLED, "The dispute was not decided within 60 days");

  private final CommissionStatus outcome;
  private final String note;

  CommissionLapse(CommissionStatus outcome, String note) {
    this.outcome = outcome;
    this.note = note;
  }

  CommissionStatus outcome() {
    return outcome;
  }

  /** What its history says. */
  String note() {
    return note;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
