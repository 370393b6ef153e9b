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
 * When an artist gives consultations, and how late they can be called off: hours of the week in the
 * artist's own zone, and dates that have others (R62).
 *
 * @param zone an IANA zone, as in {@code Europe/Berlin}
 * @param week a day that is missing is closed
 * @param dates they stand in the place of the day of the week
 * @param anyTime whether the artist never set hours of the week, so that every day is open all day
 * @param notice how long before its start a booking is called off at no cost (R113)
 */
public record Availability(
    ZoneId zone,
    Map<DayOfWeek, DayHours> week,
    SortedMap<LocalDate, DayHours> dates,
    boolean anyTime,
    CancellationNotice notice) {
  /** An artist who never said anything. */
  public static final Availability ANY_TIME =
      new Availability(ZoneId.of("UTC"), Map.of(), new TreeMap<>(), true, CancellationNotice.A_DAY);

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

  /** Hours that an artist has set; without any the artist cannot be booked. */
  public Availability(
      ZoneId zone, Map<DayOfWeek, DayHours> week, SortedMap<LocalDate, DayHours> dates) {
    this(zone, week, dates, false, CancellationNotice.A_DAY);
  }

  /** The same week, with these dates. */
  public Availability with(SortedMap<LocalDate, DayHours> others) {
    return new Availability(zone, week, others, anyTime, notice);
  }

  /** The same hours, with this notice. */
  public Availability with(CancellationNotice other) {
    return new Availability(zone, week, dates, anyTime, other);
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
    return openings(time).stream().anyMatch(opening -> opening.contains(time));
  }

  /**
   * What can be booked: sittings of one length that lie wholly within the time asked for. They
   * follow one another from where a free stretch begins, or from the midnight before the day in
   * question where it began earlier, so that the time asked for makes no difference (R62).
   *
   * @param taken when the artist has consultations already, in all of {@link #lookedAtFor}
   */
  public List<Appointment> appointments(TimeRange time, Minutes minutes, List<TimeRange> taken) {
    List<TimeRange> free =
        openings(lookedAtFor(time)).stream()
            .flatMap(opening -> opening.without(taken).stream())
            .toList();
    return dateOf(time.from())
        .datesUntil(dateOf(time.until()).plusDays(1))
        .flatMap(date -> free.stream().flatMap(stretch -> startingOn(date, stretch, minutes)))
        .filter(appointment -> time.contains(appointment.span()))
        .toList();
  }

  /** The time whose bookings matter for what is offered in a time: it begins a day earlier. */
  public TimeRange lookedAtFor(TimeRange time) {
    return new TimeRange(startOf(dateOf(time.from()).minusDays(1)), time.until());
  }

  private Stream<Appointment> startingOn(LocalDate date, TimeRange free, Minutes minutes) {
    Instant dayBefore = startOf(date.minusDays(1));
    Instant day = startOf(date);
    Instant dayAfter = startOf(date.plusDays(1));
    Instant first = free.from().isAfter(dayBefore) ? free.from() : dayBefore;
    return Stream.iterate(
            new Appointment(first, minutes),
            it -> !it.end().isAfter(free.until()) && it.start().isBefore(dayAfter),
            it -> new Appointment(it.end(), minutes))
        .filter(it -> !it.start().isBefore(day));
  }

  /** What touches is one, over midnight too. */
  private List<TimeRange> openings(TimeRange time) {
    return TimeRange.joined(
        datesOf(time).flatMap(date -> hoursOf(date).on(date, zone).stream()).toList());
  }

  private DayHours hoursOf(LocalDate date) {
    DayHours usual = anyTime ? DayHours.ALL_DAY : DayHours.CLOSED;
    return dates.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), usual));
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /** A day more on either side: the clocks may have moved an opening over midnight. */
  private Stream<LocalDate> datesOf(TimeRange time) {
    return dateOf(time.from()).minusDays(1).datesUntil(dateOf(time.until()).plusDays(2));
  }

  private LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
