package com.onlyarts.notifications.domain;

/** What a notification says, in plain text; one that gathers a burst counts (R82). */
@FunctionalInterface
public interface NotificationText {
  /** The most characters a message has; what is longer is cut. */
  int MAX_LENGTH = 300;

  /**
   * The message.
   *
   * @param times how often it has happened, 1 or more
   */
  default String message(int times) {
    String text = text(times).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return text.codePointCount(0, text.length()) <= MAX_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
  }

  /** The sentence for so many times; where nothing is counted, always the same. */
  String text(int times);
}
