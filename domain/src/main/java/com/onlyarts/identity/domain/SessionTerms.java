package com.onlyarts.identity.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long things last (R13, R14).
 *
 * @param accessToken how long an access token works
 * @param idle how long a session waits to be used
 * @param longest how long a session lasts at most
 * @param race how long after a rotation the old token is taken for the loser of a race, not for a
 *     thief's
 */
public record SessionTerms(Duration accessToken, Duration idle, Duration longest, Duration race) {

  /** 15 minutes, 30 days, 90 days, 10 seconds. */
  public static SessionTerms standard() {
    return new SessionTerms(
        Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(90), Duration.ofSeconds(10));
  }

  /** When a refresh token given out now ends: idle time, but never past its session. */
  public Instant tokenEnd(Instant now, Instant sessionEnd) {
    Instant idleEnd = now.plus(idle);
    return idleEnd.isBefore(sessionEnd) ? idleEnd : sessionEnd;
  }
}
