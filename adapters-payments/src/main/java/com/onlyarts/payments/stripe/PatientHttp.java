package com.onlyarts.payments.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends a request again when its answer was lost, or says "later": the very same one, with the same idempotency key, so that it is done once. The
 * library repeats some of these by itself but never a 429, so it is told not to repeat anything.
 */
final class PatientHttp extends HttpClient {
  private static final int TRIES = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final HttpClient http;
  private final Duration firstPause;

  PatientHttp(HttpClient http, Duration firstPause) {
    this.http = http;
    this.firstPause = firstPause;
  }

  @Override
  public StripeResponse request(StripeRequest request) throws StripeException {
    for (int attempt = 1; ; attempt++) {
      Duration pause = firstPause.multipliedBy(1L << (attempt - 1));
      try {
        StripeResponse response = http.request(request);
        Duration wanted = retryAfter(response).orElse(pause);
        if (attempt == TRIES || !isWorthAnotherTry(response) || wanted.compareTo(LONGEST_PAUSE) > 0) {
          return response;
        }
        pause = wanted;
      } catch (ApiConnectionException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
      rest(pause);
    }
  }

  /** Stripe says so itself, or the status does: another request holds the object (409), too many (429), their fault (5xx). */
  private static boolean isWorthAnotherTry(StripeResponse response) {
    Optional<String> advice = response.headers().firstValue("Stripe-Should-Retry");
    return advice.map("true"::equals).orElse(response.code() == 409 || response.code() == 429 || response.code() >= 500);
  }

  private static Optional<Duration> retryAfter(StripeResponse response) {
    return response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}")).map(Long::valueOf).map(Duration::ofSeconds);
  }

  private static void rest(Duration pause) throws ApiConnectionException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("interrupted", e);
    }
  }
}
