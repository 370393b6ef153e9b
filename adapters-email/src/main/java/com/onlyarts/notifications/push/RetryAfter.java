package com.onlyarts.notifications.push;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The pause a service asks for: a number of seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(Optional<String> header, Clock clock) {
    return header
        .map(String::strip)
        .flatMap(
            text ->
                text.matches("\\d{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : until(text, clock));
  }

  private static Optional<Duration> until(String date, Clock clock) {
    try {
      Duration pause =
          Duration.between(
              clock.instant(),
              ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
