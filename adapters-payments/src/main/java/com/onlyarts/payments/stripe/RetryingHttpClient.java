package com.onlyarts.payments.stripe;

import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.resilience.Repeats;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Sends a request again when its answer was lost, or says "later": the very same one, with the same
 * idempotency key, so that it is done once. The library repeats some of these by itself but never a
 * 429, so it is told not to repeat anything. After a time-out nothing is repeated: whoever asked
 * has waited long enough, and asks again under the same key later.
 */
final class RetryingHttpClient extends HttpClient {
  private static final int TRIES = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final HttpClient http;
  private final ProviderCalls calls;
  private final Repeats<StripeResponse> repeats;

  RetryingHttpClient(HttpClient http, ProviderCalls calls, Duration firstPause) {
    this.http = http;
    this.calls = calls;
    this.repeats =
        new Repeats<>(
            TRIES,
            firstPause,
            RetryingHttpClient::isWorthAnotherTry,
            RetryingHttpClient::retryAfter);
  }

  @Override
  public StripeResponse request(StripeRequest request) throws StripeException {
    return asStripe(
        () -> calls.askAgain(() -> http.request(request), RetryingHttpClient::isFault, repeats));
  }

  /** What goes wrong on the way is told as the library tells it. */
  private static StripeResponse asStripe(Callable<StripeResponse> call) throws StripeException {
    try {
      return call.call();
    } catch (StripeException | RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("interrupted", e);
    } catch (Exception e) {
      throw new ApiConnectionException(e.getMessage(), e);
    }
  }

  /**
   * A failure that Stripe keeps under a key is one request's trouble, and says nothing of how
   * Stripe does now.
   */
  private static boolean isFault(StripeResponse response) {
    return response.code() >= 500 && !isReplayed(response);
  }

  private static boolean isReplayed(StripeResponse response) {
    return response.headers().firstValue("Idempotent-Replayed").filter("true"::equals).isPresent();
  }

  /**
   * Stripe says so itself, or the status does: another request holds the object (409), too many
   * (429), their fault (5xx).
   */
  private static boolean isWorthAnotherTry(StripeResponse response) {
    if (response.code() >= 500 && isReplayed(response)) {
      return false; // it will say the same again
    }
    if (retryAfter(response).filter(pause -> pause.compareTo(LONGEST_PAUSE) > 0).isPresent()) {
      return false; // nobody waits for that
    }
    Optional<String> advice = response.headers().firstValue("Stripe-Should-Retry");
    return advice
        .map("true"::equals)
        .orElse(response.code() == 409 || response.code() == 429 || response.code() >= 500);
  }

  private static Optional<Duration> retryAfter(StripeResponse response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Long::valueOf)
        .map(Duration::ofSeconds);
  }
}
