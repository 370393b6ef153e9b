package com.onlyarts.consultations.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, half-open: one may begin where another ends (R61). */
public record TimeRange(Instant from, Instant until) {

  public TimeRange {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("%s is not before %s".formatted(from, until));
    }
  }

  public boolean overlaps(TimeRange other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  public boolean contains(TimeRange other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /** The same time in fewer pieces, the earliest first: what touches or overlaps becomes one. */
  static List<TimeRange> joined(List<TimeRange> ranges) {
    List<TimeRange> joined = new ArrayList<>();
    for (TimeRange next : ranges.stream().sorted(Comparator.comparing(TimeRange::from)).toList()) {
      if (joined.isEmpty() || joined.getLast().until.isBefore(next.from)) {
        joined.add(next);
      } else if (joined.getLast().until.isBefore(next.until)) {
        joined.add(new TimeRange(joined.removeLast().from, next.until));
      }
    }
    return List.copyOf(joined);
  }

  /** What is left of this once others are taken out of it, the earliest first. */
  List<TimeRange> without(List<TimeRange> taken) {
    List<TimeRange> left = new ArrayList<>();
    Instant at = from;
    for (TimeRange gone : joined(taken.stream().filter(this::overlaps).toList())) {
      if (at.isBefore(gone.from)) {
        left.add(new TimeRange(at, gone.from));
      }
      at = gone.until;
    }
    if (at.isBefore(until)) {
      left.add(new TimeRange(at, until));
    }
    return List.copyOf(left);
  }
}
