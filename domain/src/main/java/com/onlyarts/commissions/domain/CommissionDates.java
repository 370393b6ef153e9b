package com.onlyarts.commissions.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When what happened to a commission.
 *
 * @param since since when it stands as it does
 * @param activeAt when one of the two last moved it on, paid or delivered
 * @param reminded what they were reminded of since it stands as it does
 */
public record CommissionDates(
    Instant requestedAt,
    Instant since,
    Instant activeAt,
    Optional<Instant> completedAt,
    Set<CommissionReminder> reminded) {

  public CommissionDates {
    reminded = Set.copyOf(reminded);
  }

  static CommissionDates requested(Instant now) {
    return new CommissionDates(now, now, now, Optional.empty(), Set.of());
  }

  CommissionDates moved(Instant now) {
    return new CommissionDates(requestedAt, now, now, completedAt, Set.of());
  }

  CommissionDates active(Instant now) {
    return new CommissionDates(requestedAt, since, now, completedAt, reminded);
  }

  CommissionDates completed(Optional<Instant> at) {
    return new CommissionDates(requestedAt, since, activeAt, at, reminded);
  }

  CommissionDates reminded(CommissionReminder of) {
    return new CommissionDates(
        requestedAt,
        since,
        activeAt,
        completedAt,
        Stream.concat(reminded.stream(), Stream.of(of)).collect(Collectors.toSet()));
  }
}
