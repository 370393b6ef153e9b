package com.onlyarts.notifications.domain;

/**
 * What makes two mails the same: {@code <event>/<entity>}, at most 255 characters (R83). The queue
 * and the transport both take a key once.
 */
public record MailKey(String text) {
  private static final int MAX_LENGTH = 255;

  public MailKey {
    if (text.length() > MAX_LENGTH || !text.matches("[a-z_]+(/[A-Za-z0-9._:-]+)+")) {
      throw new IllegalArgumentException("not <event>/<entity>: " + text);
    }
  }

  /**
   * The key of a mail to the only one who is told.
   *
   * @param event what happened, as in {@code order_paid}
   * @param entity what it happened to; with the time where it may happen again
   */
  public static MailKey of(String event, Object entity) {
    return new MailKey(event + "/" + entity);
  }

  /** The key of the mail to one of several who are told. */
  public MailKey to(Object addressee) {
    return new MailKey(text + "/" + addressee);
  }
}
