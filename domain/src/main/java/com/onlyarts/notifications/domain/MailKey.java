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
}
