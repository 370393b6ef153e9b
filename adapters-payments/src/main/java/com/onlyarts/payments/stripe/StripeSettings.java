package com.onlyarts.payments.stripe;

import java.time.Duration;

/**
 * How Stripe is reached.
 *
 * @param provider the name that is kept with everything Stripe knows about
 * @param apiBase Stripe's address, or that of whoever answers in its place
 * @param webhookSecret what events are signed with
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest wait for an answer; after it, nobody knows what happened
 * @param firstPause the pause before the first repetition; each further one is twice as long
 */
public record StripeSettings(
    String provider,
    String secretKey,
    String webhookSecret,
    String apiBase,
    Duration connectTimeout,
    Duration readTimeout,
    Duration firstPause) {
  public static final String API_BASE = "https://api.stripe.com";

  /**
   * The usual patience: 3 s to connect, 10 s to answer, half a second before the first repetition.
   */
  public static StripeSettings of(
      String provider, String secretKey, String webhookSecret, String apiBase) {
    return new StripeSettings(
        provider,
        secretKey,
        webhookSecret,
        apiBase,
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMillis(500));
  }

  /**
   * The end of a request, however slowly its answer drips: as long as connecting and one silence
   * may take together.
   */
  public Duration deadline() {
    return connectTimeout.plus(readTimeout);
  }

  /** Keeps secrets out of logs. */
  @Override
  public String toString() {
    return "StripeSettings[apiBase=%s]".formatted(apiBase);
  }
}
