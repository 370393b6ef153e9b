package com.onlyarts.identity.domain;

import com.onlyarts.identity.domain.Tolerance.GrowingDelay;
import com.onlyarts.identity.domain.Tolerance.Quota;
import java.time.Duration;

/**
 * How often signing in may fail (R15).
 *
 * @param enforced off only in development
 * @param perAccount counted for an e-mail address, whether or not it has an account
 * @param perAddress counted for a network address
 */
public record LoginLimits(boolean enforced, Tolerance perAccount, Tolerance perAddress) {
  public static final int FREE_OF_AN_ACCOUNT = 5;
  public static final int A_MINUTE_OF_AN_ADDRESS = 30;

  /** Per account {@value #FREE_OF_AN_ACCOUNT} free failures, per address {@value #A_MINUTE_OF_AN_ADDRESS} a minute. */
  public static LoginLimits standard() {
    return of(FREE_OF_AN_ACCOUNT, A_MINUTE_OF_AN_ADDRESS);
  }

  /**
   * Other limits.
   *
   * @param free failures of an account before it has to wait 10 seconds, doubling up to 15 minutes; at least 1
   * @param perMinute failures of a network address a minute; at least 1
   */
  public static LoginLimits of(int free, int perMinute) {
    return new LoginLimits(true, new GrowingDelay(free, Duration.ofSeconds(10), Duration.ofMinutes(15)), new Quota(perMinute, Duration.ofMinutes(1)));
  }

  /** The same, but nothing is counted. */
  public LoginLimits off() {
    return new LoginLimits(false, perAccount, perAddress);
  }
}
