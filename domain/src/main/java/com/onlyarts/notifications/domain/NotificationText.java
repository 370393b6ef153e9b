package com.onlyarts.notifications.domain;

/**
 * What a notification says, in plain text; one that gathers a burst counts (R82).
 *
 * @param once what is said of one
 * @param withOneOther what is said of two
 * @param withOthers what is said of more, with {@code {{others}}} where the number stands
 */
public record NotificationText(String once, String withOneOther, String withOthers) {
  /** Stands for how many others there are. */
  public static final String OTHERS = "{{others}}";

  /** The most characters a message has; what is longer is cut. */
  static final int MAX_LENGTH = 300;

  /** A sentence that counts nothing. */
  public static NotificationText of(String text) {
    return new NotificationText(text, text, text);
  }

  /**
   * The message.
   *
   * @param times how often it has happened, 1 or more
   */
  public String message(int times) {
    String text = text(times).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return text.codePointCount(0, text.length()) <= MAX_LENGTH
        ? text
        : PersonNames.cut(text, MAX_LENGTH - 1) + "…";
  }

  private String text(int times) {
    return switch (times) {
      case 1 -> once;
      case 2 -> withOneOther;
      default -> withOthers.replace(OTHERS, String.valueOf(times - 1));
    };
  }
}
