package com.onlyarts.ordering.domain;

import java.util.Locale;

/** What somebody can do in a case, in the words of the contract. */
public enum CaseAction {
  OFFER,
  ACCEPT,
  ESCALATE,
  WITHDRAW,
  MESSAGE,
  SEND,
  RECEIVE,
  DECIDE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
