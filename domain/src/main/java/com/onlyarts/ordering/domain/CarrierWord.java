package com.onlyarts.ordering.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * That a line was delivered, as its carrier says (R102).
 *
 * @param countsAt when it is taken as received; later and later while a case about it is open
 */
public record CarrierWord(Instant at, Instant countsAt) {
  private static final Duration TO_COMPLAIN = Duration.ofDays(3);
  private static final Duration WHILE_CONTESTED = Duration.ofDays(1);

  /** The carrier says it now. */
  static CarrierWord said(Instant now) {
    return new CarrierWord(now, now.plus(TO_COMPLAIN));
  }

  /** It does not count yet. */
  CarrierWord contested(Instant now) {
    return new CarrierWord(at, now.plus(WHILE_CONTESTED));
  }
}
