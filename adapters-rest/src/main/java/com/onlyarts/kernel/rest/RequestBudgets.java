package com.onlyarts.kernel.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How much may still be asked, on this node. An account has so many requests a minute, and so has a
 * network for what it asks without one, refused or not. All accounts of one network together have
 * twenty times as many: neither is an office shut out, nor are a thousand accounts of one machine
 * let in.
 */
final class RequestBudgets {
  static final int ACCOUNTS_OF_A_NETWORK = 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_CALLERS = 100_000;

  private final int perMinute;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(MOST_CALLERS).build();

  /**
   * @param perMinute requests of one caller a minute, at least 1
   */
  RequestBudgets(int perMinute, TimeMeter time) {
    this.perMinute = perMinute;
    this.time = time;
  }

  /**
   * Takes one request; answers how long to wait if there is none left. What an account may not ask
   * is not taken from its network.
   */
  Optional<Duration> take(String network, Optional<UUID> account) {
    return account
        .map(
            id ->
                take("account " + id, perMinute)
                    .or(() -> take("accounts of " + network, perMinute * ACCOUNTS_OF_A_NETWORK)))
        .orElseGet(() -> take("nobody of " + network, perMinute));
  }

  private Optional<Duration> take(String name, int most) {
    ConsumptionProbe probe = buckets.get(name, _ -> full(most)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket full(int most) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
        .build();
  }
}
