package com.onlyarts.payments.domain;

import java.util.Locale;

/** Where a payout stands. Unknown is pending: it is looked after until the provider says more. */
public enum PayoutStatus {
  /** Decided and booked; the provider may not know of it yet. */
  PENDING,
  /** The provider has sent it to the bank. */
  IN_TRANSIT,
  /** The bank has it; it may still send it back. */
  PAID,
  /** The bank or the provider would not have it; the provider is to give it back to us. */
  RETURNING,
  /** It is the artist's again, and available. */
  FAILED;

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static PayoutStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
