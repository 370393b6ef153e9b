package com.onlyarts.insights.rest;

import com.onlyarts.contract.model.IntervalJson;
import com.onlyarts.insights.domain.Interval;
import com.onlyarts.insights.domain.Period;
import com.onlyarts.kernel.InvalidValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days a caller asks for: the last 30 until today, unless they say otherwise (R96). */
public final class Periods {
  private static final int USUAL_DAYS = 30;
  private final Clock clock;

  public Periods(Clock clock) {
    this.clock = clock;
  }

  Period of(@Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    return of(from, to, zone(tz), Interval.labelled(interval.toString()));
  }

  /** A period whose steps do not matter. */
  Period of(@Nullable LocalDate from, @Nullable LocalDate to, String tz) {
    return of(from, to, zone(tz), Interval.MONTH);
  }

  private Period of(
      @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone, Interval interval) {
    LocalDate end = to == null ? LocalDate.ofInstant(clock.instant(), zone).plusDays(1) : to;
    return new Period(from == null ? end.minusDays(USUAL_DAYS) : from, end, zone, interval);
  }

  private static ZoneId zone(String tz) {
    try {
      return ZoneId.of(tz);
    } catch (DateTimeException _) {
      throw new InvalidValue("tz", "must be an IANA time zone, as in Europe/Berlin");
    }
  }
}
