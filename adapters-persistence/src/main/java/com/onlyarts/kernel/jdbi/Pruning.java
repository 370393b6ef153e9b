package com.onlyarts.kernel.jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes rows that nobody needs any more, in batches, each a transaction of its own, so that no
 * request waits for it and a kill loses nothing.
 */
public final class Pruning implements Runnable {
  private static final int AT_ONCE = 1_000;

  private final Jdbi jdbi;
  private final Clock clock;
  private final String table;
  private final String stale;
  private final Duration keptFor;

  /**
   * @param stale which rows of the table, in SQL, with {@code :before} for the instant until which
   *     they are not needed
   * @param keptFor how long ago that instant is
   */
  public Pruning(Jdbi jdbi, Clock clock, String table, String stale, Duration keptFor) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.table = table;
    this.stale = stale;
    this.keptFor = keptFor;
  }

  @Override
  public void run() {
    Instant before = clock.instant().minus(keptFor);
    int removed;
    do {
      removed = removeSome(before);
    } while (removed == AT_ONCE);
  }

  private int removeSome(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM <table> WHERE ctid = ANY (ARRAY (SELECT ctid FROM <table> WHERE <stale> LIMIT :atOnce FOR UPDATE SKIP LOCKED))")
                .define("table", table)
                .define("stale", stale)
                .bind("before", before)
                .bind("atOnce", AT_ONCE)
                .execute());
  }
}
