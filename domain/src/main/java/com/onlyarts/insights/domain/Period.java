package com.onlyarts.insights.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of calendar days in a zone, cut into steps (R96). A day has as many hours as it has
 * there: 23 or 25 when the clocks change.
 *
 * @param from the first day, from {@link #EARLIEST} on
 * @param to the day after the last one
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone, Interval interval) {
  /** Before this day, clocks were not everywhere a whole number of quarter hours from UTC. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  public static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
  public static final int MOST_STEPS = 1_000;

  public Period {
    if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
      throw new InvalidValue("from", "must be a day from %s to %s".formatted(EARLIEST, LATEST));
    }
    if (!to.isAfter(from) || to.isAfter(LATEST)) {
      throw new InvalidValue("to", "must be a day after from, until %s".formatted(LATEST));
    }
    if (stepsAtMost(from, to, interval) > MOST_STEPS) {
      throw new InvalidValue(
          "to", "must make at most %d steps; choose a longer interval".formatted(MOST_STEPS));
    }
  }

  private static long stepsAtMost(LocalDate from, LocalDate to, Interval interval) {
    long days = to.toEpochDay() - from.toEpochDay();
    return switch (interval) {
      case DAY -> days;
      case WEEK -> days / 7 + 2;
      case MONTH -> days / 28 + 2;
    };
  }

  /**
   * Where the steps begin, and where the last one ends. The first begins with {@code from}, even in
   * the middle of a week or month.
   */
  public List<Instant> edges() {
    List<Instant> edges = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = interval.after(day)) {
      edges.add(start(day));
    }
    edges.add(start(to));
    return edges;
  }

  /** When it begins; that moment belongs to it. */
  public Instant starts() {
    return start(from);
  }

  /** When it is over; that moment belongs to it no longer. */
  public Instant ends() {
    return start(to);
  }

  /** The first moment of a day: midnight, or later where the clocks skip it. */
  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
