package com.onlyarts.identity.domain;

import com.onlyarts.identity.domain.LockoutPolicy.GrowingDelay;
import com.onlyarts.identity.domain.LockoutPolicy.Quota;
import java.time.Duration;

/**
 * How often signing in may fail (R15).
 *
 * @param enforced off only in development
 * @param perAccount counted for an e-mail address, whether or not it has an account
 * @param perAddress counted for a network address
 */
public record LoginLimits(boolean enforced, LockoutPolicy perAccount, LockoutPolicy perAddress) {

  private static final Duration FIRST_DELAY = Duration.ofSeconds(10);

  /**
   * Per account 5 free failures, then 10 seconds doubling up to 15 minutes; per address 30 a
   * minute.
   */
  public static LoginLimits standard() {
    return of(5, Duration.ofMinutes(15), 30);
  }

  /**
   * @param free failures of an account before the first delay, of 10 seconds
   * @param longest what the doubling delay grows to
   * @param aMinute failures from one network address
   */
  public static LoginLimits of(int free, Duration longest, int aMinute) {
    return new LoginLimits(
        true,
        new GrowingDelay(free, FIRST_DELAY, longest),
        new Quota(aMinute, Duration.ofMinutes(1)));
  }

  /** Nothing is counted. */
  public static LoginLimits off() {
    LoginLimits standard = standard();
    return new LoginLimits(false, standard.perAccount, standard.perAddress);
  }
}
