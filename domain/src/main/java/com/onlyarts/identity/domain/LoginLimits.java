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

  /** Per account 5 free failures, then 10 seconds doubling up to 15 minutes; per address 30 a minute. */
  public static LoginLimits standard() {
    return new LoginLimits(true, new GrowingDelay(5, Duration.ofSeconds(10), Duration.ofMinutes(15)), new Quota(30, Duration.ofMinutes(1)));
  }

  /** Nothing is counted. */
  public static LoginLimits off() {
    LoginLimits standard = standard();
    return new LoginLimits(false, standard.perAccount, standard.perAddress);
  }
}
