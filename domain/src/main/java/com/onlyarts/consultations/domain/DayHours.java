package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hours of a day, the earliest first; what touches is one. Without any the day is closed. At
 * most 24 stretches (R62).
 */
public record DayHours(List<Hours> open) {
  public static final DayHours CLOSED = new DayHours(List.of());
  static final DayHours ALL_DAY = new DayHours(List.of(Hours.of("00:00", "24:00")));
  private static final int MOST = 24;

  public DayHours {
    if (open.size() > MOST) {
      throw new InvalidValue("hours", "must be at most %d a day".formatted(MOST));
    }
    open = inOrder(open);
  }

  /**
   * The times they stand for on a date of the artist's own calendar; none on a date that the zone
   * has skipped.
   */
  List<TimeRange> on(LocalDate date, ZoneId zone) {
    boolean skipped = !date.atStartOfDay(zone).toLocalDate().equals(date);
    return skipped
        ? List.of()
        : open.stream().map(hours -> hours.on(date, zone)).flatMap(Optional::stream).toList();
  }

  private static List<Hours> inOrder(List<Hours> hours) {
    List<Hours> ordered = new ArrayList<>();
    for (Hours next : hours.stream().sorted(Comparator.comparingInt(Hours::opens)).toList()) {
      if (!ordered.isEmpty() && ordered.getLast().closes() > next.opens()) {
        throw new InvalidValue("hours", "must not overlap");
      }
      boolean touches = !ordered.isEmpty() && ordered.getLast().closes() == next.opens();
      ordered.add(touches ? new Hours(ordered.removeLast().opens(), next.closes()) : next);
    }
    return List.copyOf(ordered);
  }
}
