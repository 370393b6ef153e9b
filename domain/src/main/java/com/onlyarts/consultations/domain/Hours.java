package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a day by the clock on the wall, half-open.
 *
 * @param opens minutes after midnight, from 0
 * @param closes minutes after midnight, to 1440, which is the next midnight
 */
public record Hours(int opens, int closes) {
  private static final Pattern WALL_CLOCK = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");
  private static final int AN_HOUR = 60;
  private static final int A_DAY = 1440;

  public Hours {
    if (opens < 0 || opens >= closes || closes > A_DAY) {
      throw new InvalidValue("hours", "must end after they begin, within a day");
    }
  }

  /** Written as {@code 09:00} and {@code 17:30}; {@code 24:00} is the end of the day. */
  public static Hours of(String opens, String closes) {
    return new Hours(minutes(opens), minutes(closes));
  }

  /**
   * These hours on a date: a time that the clocks skip is taken as much later as they skip, one
   * that they show twice is the first (R62). Empty where nothing is left of them.
   */
  Optional<TimeRange> on(LocalDate date, ZoneId zone) {
    ZonedDateTime from = at(opens, date, zone);
    ZonedDateTime until = at(closes, date, zone);
    return from.isBefore(until)
        ? Optional.of(new TimeRange(from.toInstant(), until.toInstant()))
        : Optional.empty();
  }

  public String opensAt() {
    return text(opens);
  }

  public String closesAt() {
    return text(closes);
  }

  private static ZonedDateTime at(int minutes, LocalDate date, ZoneId zone) {
    return ZonedDateTime.of(date.atStartOfDay().plusMinutes(minutes), zone);
  }

  private static int minutes(String text) {
    Matcher matcher = WALL_CLOCK.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValue("hours", "must be written as 09:00");
    }
    return matcher.group(1) == null
        ? A_DAY
        : Integer.parseInt(matcher.group(1)) * AN_HOUR + Integer.parseInt(matcher.group(2));
  }

  private static String text(int minutes) {
    return "%02d:%02d".formatted(minutes / AN_HOUR, minutes % AN_HOUR);
  }
}
