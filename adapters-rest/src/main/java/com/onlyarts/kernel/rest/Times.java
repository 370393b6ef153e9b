package com.onlyarts.kernel.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as the contract's records hold them. */
public final class Times {
  private Times() {}

  /** The instant in UTC, written with a {@code Z} (R5). */
  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
