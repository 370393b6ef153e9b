package com.onlyarts.notifications.domain;

import java.time.Duration;

/**
 * How often a mail is tried, and how long after each try the next one follows: 5 s, 10 s, 20 s … up
 * to an hour, at most 12 times. All of it lies within the 24 hours for which a transport knows a
 * key.
 */
public final class MailRetryPolicy {
  public static final int ATTEMPTS = 12;

  /** How long a worker may take for one mail before another one takes it. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private MailRetryPolicy() {}

  public static boolean isOver(int attempts) {
    return attempts >= ATTEMPTS;
  }

  /** The pause after the given number of tries, from 1. */
  public static Duration after(int attempts) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(attempts - 1, ATTEMPTS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
