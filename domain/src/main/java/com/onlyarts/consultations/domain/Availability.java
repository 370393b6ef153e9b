package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When an artist gives consultations: hours of the week in the artist's own zone, and dates that
 * have others (R62). Without hours of the week every time is fine that no date forbids.
 *
 * @param zone an IANA zone, as in {@code Europe/Berlin}
 * @param week a day that is missing is closed; none at all means any time
 * @param dates they stand in the place of the day of the week
 */
public record Availability(
    ZoneId zone, Map<DayOfWeek, DayHours> week, SortedMap<LocalDate, DayHours> dates) {
  /** An artist who never said anything. */
  public static final Availability ANY_TIME =
      new Availability(ZoneId.of("UTC"), Map.of(), new TreeMap<>());

  public Availability {
    Map<DayOfWeek, DayHours> ordered = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, hours) -> {
          if (!hours.open().isEmpty()) {
            ordered.put(day, hours);
          }
        });
    week = Collections.unmodifiableMap(ordered);
    dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
  }

  /** The zone of this name; offsets and names of old are not what an artist lives in. */
  public static ZoneId zoneOf(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new InvalidValue("zone", "must be an IANA zone, as Europe/Berlin");
    }
    return ZoneId.of(name);
  }

  /** Whether the whole time lies within the artist's hours. */
  public boolean isOpen(TimeRange time) {
    List<TimeRange> openings = datesOf(time).flatMap(date -> openings(date).stream()).toList();
    return TimeRange.joined(openings).stream().anyMatch(opening -> opening.contains(time));
  }

  /**
   * What can be booked: sittings of one length back to back in each opening and around what is
   * taken, wholly within the time asked for.
   *
   * @param taken when the artist has consultations already
   */
  public List<Appointment> appointments(TimeRange time, Minutes minutes, List<TimeRange> taken) {
    return datesOf(time)
        .flatMap(date -> openings(date).stream())
        .flatMap(opening -> opening.without(taken).stream())
        .flatMap(free -> backToBack(free, minutes))
        .filter(appointment -> time.contains(appointment.span()))
        .toList();
  }

  private static Stream<Appointment> backToBack(TimeRange free, Minutes minutes) {
    Appointment first = new Appointment(free.from(), minutes);
    return Stream.iterate(
        first,
        appointment -> !appointment.end().isAfter(free.until()),
        appointment -> new Appointment(appointment.end(), minutes));
  }

  private List<TimeRange> openings(LocalDate date) {
    return TimeRange.joined(hoursOf(date).on(date, zone));
  }

  private DayHours hoursOf(LocalDate date) {
    DayHours usual =
        week.isEmpty() ? DayHours.ALL_DAY : week.getOrDefault(date.getDayOfWeek(), DayHours.CLOSED);
    return dates.getOrDefault(date, usual);
  }

  /** A day more on either side: the clocks may have moved an opening over midnight. */
  private Stream<LocalDate> datesOf(TimeRange time) {
    return dateOf(time.from()).minusDays(1).datesUntil(dateOf(time.until()).plusDays(2));
  }

  private LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
