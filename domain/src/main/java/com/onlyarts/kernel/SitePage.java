package com.onlyarts.kernel;

import java.util.regex.Matcher;

/**
 * Every page of the site that a mail, a push or a notification leads to; whoever runs a site of
 * their own needs all of them. What leads to a page says so by this name alone, so that no address
 * is written twice.
 */
public enum SitePage {
  HOME("/"),
  ARTWORKS("/artworks"),
  ARTWORK("/artworks/{artworkId}"),
  PERSON("/users/{username}"),
  CONVERSATION("/conversations/{conversationId}"),
  ORDER("/orders/{orderId}"),
  SALES("/orders/sales"),
  CASE("/cases/{caseId}"),
  /** Shown to everybody who has its code (R131). */
  CERTIFICATE("/certificates/{code}"),
  COMMISSION("/commissions/{commissionId}"),
  CONSULTATIONS("/consultations"),
  CONSULTATION("/consultations/{consultationId}"),
  LIVESTREAM("/livestreams/{livestreamId}"),
  EARNINGS("/earnings"),
  PAYOUTS("/payouts"),
  SUBSCRIPTION("/subscription"),
  /** Takes the secret of a reset (R16). */
  PASSWORD_RESET("/reset-password#token={token}"),
  /** Takes the secret that confirms an address (R95). */
  NEWSLETTER_CONFIRMATION("/newsletter/confirm#token={token}"),
  /** Takes the secret of one reader (R95). */
  NEWSLETTER_END("/newsletter/unsubscribe#token={token}");

  private static final String NAME = "\\{\\w+}";

  private final String address;

  SitePage(String address) {
    this.address = address;
  }

  /**
   * What stands behind the site's own address, with a name in braces where one thing is meant. A
   * token stands behind the {@code #}: browsers send that to no server, and no access log has it.
   */
  public String address() {
    return address;
  }

  /** The part of the address that servers see. */
  public String path() {
    return address.replaceFirst("#.*", "");
  }

  /** The address of one thing, or with this token. */
  public String of(String thing) {
    return address.replaceFirst(NAME, Matcher.quoteReplacement(thing));
  }
}
