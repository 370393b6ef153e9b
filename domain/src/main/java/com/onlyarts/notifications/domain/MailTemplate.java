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
  SALE(NotificationType.PURCHASE),
  ORDER_UPDATE(NotificationType.PURCHASE),
  COMMISSION_REQUESTED(NotificationType.COMMISSION),
  COMMISSION_UPDATE(NotificationType.COMMISSION),
  /** Somebody is reminded, or the clock has ended something (R50). */
  COMMISSION_NOTICE(NotificationType.COMMISSION),
  COMMISSION_MONEY(NotificationType.COMMISSION),
  CONSULTATION_BOOKED(NotificationType.CONSULTATION),
  CONSULTATION_MOVED(NotificationType.CONSULTATION),
  CONSULTATION_CANCELLED(NotificationType.CONSULTATION),
  CONSULTATION_REMINDER(NotificationType.CONSULTATION),
  OUTBID(NotificationType.BID),
  /** Ignores preferences: there is an order to pay, in time (R74). */
  AUCTION_WON,
  PAYOUT_PAID(NotificationType.SYSTEM),
  PAYOUT_FAILED(NotificationType.SYSTEM),
  NEWSLETTER_CONFIRMATION,
  /** Goes to subscribers, whose own link ends it; lets every other mail go first. */
  NEWSLETTER;

  private final Optional<NotificationType> type;

  MailTemplate() {
    type = Optional.empty();
  }

  MailTemplate(NotificationType type) {
    this.type = Optional.of(type);
  }

  /** The type of notification whose preference decides; empty if preferences have no say. */
  public Optional<NotificationType> type() {
    return type;
  }

  /** Its name in files and columns, as in {@code order_confirmation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MailTemplate labelled(String label) {
    return Arrays.stream(values())
        .filter(template -> template.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
