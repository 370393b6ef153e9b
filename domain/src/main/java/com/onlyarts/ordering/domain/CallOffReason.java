package com.onlyarts.ordering.domain;

import java.util.Locale;

/** Why a line that was paid is not sent any more. */
public enum CallOffReason {
  /** The buyer did not wait any longer for what should have been sent (R100). */
  LATE,
  /** Nobody sent it, and nobody called it off (R100). */
  NEVER_SENT,
  /** The buyer asked, and the seller agreed (R108). */
  AGREED,
  /** The buyer asked, and the seller said nothing (R108). */
  UNANSWERED,
  /** The seller gave the money back before sending (R108). */
  BY_SELLER,
  /** Nobody ever said where it goes (R109). */
  NO_ADDRESS,
  /** The seller's account is closed or suspended (R116). */
  SELLER_GONE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of this label. */
  public static CallOffReason labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
