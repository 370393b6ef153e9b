package com.onlyarts.notifications.domain;

/** What a notification says, in plain text; one that gathers a burst counts (R82). */
public sealed interface NotificationText {
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

  String text(int times);

  /** The same however often it happens: the last time counts. */
  record Plain(String sentence) implements NotificationText {
    @Override
    public String text(int times) {
      return sentence;
    }
  }

  /** {@code Ada liked Tide}, {@code Ada and 3 others liked Tide}; whoever came last is named. */
  record People(String who, String did) implements NotificationText {
    @Override
    public String text(int times) {
      return switch (times) {
        case 1 -> "%s %s".formatted(who, did);
        case 2 -> "%s and 1 other %s".formatted(who, did);
        default -> "%s and %d others %s".formatted(who, times - 1, did);
      };
    }
  }
}
