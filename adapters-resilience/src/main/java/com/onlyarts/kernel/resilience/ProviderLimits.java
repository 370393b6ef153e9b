package com.onlyarts.kernel.resilience;

import java.time.Duration;

/**
 * How much of this node one provider may hold up.
 *
 * @param people how many requests of people may wait for it at once
 * @param background how many requests of jobs and webhooks may, beside them
 * @param patience how long a request of the background waits for its turn; people's never wait
 * @param deadline the end of one request, however slowly its answer drips
 * @param slow an answer that takes longer counts against the provider
 * @param rest how long a failing provider is not asked at all, before it is tried again
 */
public record ProviderLimits(
    int people,
    int background,
    Duration patience,
    Duration deadline,
    Duration slow,
    Duration rest) {

  /** Ten people and four of the background; a provider that fails is left alone for 15 s. */
  public static ProviderLimits within(Duration deadline) {
    return new ProviderLimits(
        10, 4, Duration.ofSeconds(5), deadline, deadline.dividedBy(2), Duration.ofSeconds(15));
  }
}
