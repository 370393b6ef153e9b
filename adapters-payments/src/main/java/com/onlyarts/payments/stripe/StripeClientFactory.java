package com.onlyarts.payments.stripe;

import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.stripe.StripeClient;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.RequestOptions;

/**
 * How Stripe is spoken to: in the version its library pins, patiently, and with an idempotency key
 * on every POST.
 */
final class StripeClientFactory {
  private StripeClientFactory() {}

  static StripeClient open(StripeSettings settings, ProviderCalls calls) {
    return StripeClient.builder()
        .setApiKey(settings.secretKey())
        .setApiBase(settings.apiBase())
        .setConnectTimeout((int) settings.connectTimeout().toMillis())
        .setReadTimeout((int) settings.readTimeout().toMillis())
        .setMaxNetworkRetries(0)
        .setHttpClient(
            new RetryingHttpClient(new HttpURLConnectionClient(), calls, settings.firstPause()))
        .build();
  }

  static RequestOptions keyed(String act, ProviderAttemptId attempt) {
    return keyed(act + ":" + attempt.value());
  }

  static RequestOptions keyed(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
