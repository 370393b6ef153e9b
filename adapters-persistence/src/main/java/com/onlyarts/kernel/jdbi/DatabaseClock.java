package com.onlyarts.kernel.jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of this machine, set by the database's, so that the nodes that share the database agree
 * on what is due. Until it is first measured, and while the database is away, it goes on as it last
 * went. In microseconds, as PostgreSQL keeps them.
 */
public final class DatabaseClock extends Clock {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
  private static final Duration NOT_WORTH_SETTING = Duration.ofMillis(50);
  private static final Duration OFF = Duration.ofSeconds(2);

  private final Jdbi jdbi;
  private final Clock own;
  private volatile Duration correction = Duration.ZERO;

  DatabaseClock(Jdbi jdbi, Clock own) {
    this.jdbi = jdbi;
    this.own = own;
  }

  /** Compares it with the database's, and says so when it begins to be off. */
  public void measure() {
    long asked = System.nanoTime();
    Instant before = own.instant();
    Instant theirs =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("SELECT clock_timestamp()")
                        .mapTo(OffsetDateTime.class)
                        .one())
            .toInstant();
    Duration halfWay = Duration.ofNanos((System.nanoTime() - asked) / 2);
    Duration measured = Duration.between(before.plus(halfWay), theirs);
    if (exceeds(measured.minus(correction), halfWay.plus(NOT_WORTH_SETTING))) {
      boolean wasOff = isOff();
      correction = measured.truncatedTo(ChronoUnit.MILLIS);
      tell(wasOff);
    }
  }

  /** How far this machine's clock is ahead of the database's; negative if it is behind. */
  public Duration ahead() {
    return correction.negated();
  }

  /** Whether this machine's clock is off by so much that somebody should set it. */
  public boolean isOff() {
    return exceeds(correction, OFF);
  }

  @Override
  public Instant instant() {
    return own.instant().plus(correction).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return own.getZone();
  }

  /** Goes its own way from here: whoever wants another zone is not set any more. */
  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(own.withZone(zone), correction);
  }

  private void tell(boolean wasOff) {
    if (isOff() && !wasOff) {
      LOG.warn(
          "The clock of this machine is {} s ahead of the database's; the database's counts, but this one should be set",
          ahead().toMillis() / 1_000.0);
    } else if (wasOff && !isOff()) {
      LOG.info("The clock of this machine agrees with the database's again");
    }
  }

  private static boolean exceeds(Duration difference, Duration limit) {
    return difference.abs().compareTo(limit) > 0;
  }
}
