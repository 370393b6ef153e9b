package com.onlyarts.insights.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How long the steps of a series are, by the calendar: days, weeks from Monday, months from the
 * first.
 */
public enum Interval {
  DAY,
  WEEK,
  MONTH;

  /** The first day of the step after the one this day lies in. */
  LocalDate after(LocalDate day) {
    return switch (this) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
    };
  }

  /** The interval of this label. */
  public static Interval labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
