package com.onlyarts.notifications.domain;

import java.util.Locale;

/** What a notification is about, in the words of the contract and the database. */
public enum NotificationType {
  LIKE,
  COMMENT,
  FOLLOW,
  PURCHASE,
  COMMISSION,
  CONSULTATION,
  MESSAGE,
  LIVESTREAM,
  BID,
  SYSTEM;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this label. */
  public static NotificationType labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
