package com.onlyarts.notifications.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every mail there is. One that belongs to a type of notification is sent unless its addressee has
 * switched mail of that type off (R82).
 */
public enum MailTemplate {
  WELCOME,
  PASSWORD_RESET,
  /** Ignores preferences: it may not have been them (R16). */
  PASSWORD_CHANGED,
  ORDER_CONFIRMATION,
  SALE("purchase"),
  COMMISSION_REQUESTED("commission"),
  COMMISSION_UPDATE("commission"),
  COMMISSION_MONEY("commission"),
  CONSULTATION_BOOKED("consultation"),
  CONSULTATION_MOVED("consultation"),
  CONSULTATION_CANCELLED("consultation"),
  CONSULTATION_REMINDER("consultation"),
  OUTBID("bid"),
  /** Ignores preferences: there is an order to pay, in time (R74). */
  AUCTION_WON,
  PAYOUT_PAID("system"),
  PAYOUT_FAILED("system"),
  NEWSLETTER_CONFIRMATION,
  /** Goes to subscribers, whose own link ends it; lets every other mail go first. */
  NEWSLETTER;

  private final Optional<String> type;

  MailTemplate() {
    type = Optional.empty();
  }

  MailTemplate(String type) {
    this.type = Optional.of(type);
  }

  /**
   * The type of notification whose preference decides, by the contract's label; empty if
   * preferences have no say.
   */
  public Optional<String> type() {
    return type;
  }

  /** Its name in files and columns, as in {@code order_confirmation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it goes to very many at once. */
  public boolean isBulk() {
    return this == NEWSLETTER;
  }

  public static MailTemplate labelled(String label) {
    return Arrays.stream(values())
        .filter(template -> template.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
