package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.stripe.StripeResults.answer;

import com.onlyarts.payments.application.port.ProviderKeys;
import com.onlyarts.payments.application.port.ProviderResult;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks under keys that stay the same from one attempt to the next. A failure of its own Stripe
 * keeps under the key and answers again for a day, so after a definite one the key is given up for
 * its next form; after a silence nobody knows what happened, and it stays.
 */
final class StripeKeys {
  private static final int FIRST_SERVER_ERROR = 500;
  private final ProviderKeys keys;

  StripeKeys(ProviderKeys keys) {
    this.keys = keys;
  }

  /** A request to Stripe under a key. */
  @FunctionalInterface
  interface KeyedCall<S> {
    S send(RequestOptions options) throws StripeException;
  }

  <S, T> ProviderResult<T> once(String key, KeyedCall<S> call, Function<S, T> translation) {
    return once(key, RequestOptions.builder().build(), call, translation);
  }

  /**
   * @param others what else the request goes with
   */
  <S, T> ProviderResult<T> once(
      String key, RequestOptions others, KeyedCall<S> call, Function<S, T> translation) {
    int form = keys.formOf(key);
    RequestOptions options =
        others
            .toBuilderFullCopy()
            .setIdempotencyKey(form == 1 ? key : "%s:%d".formatted(key, form))
            .build();
    return answer(
        () -> {
          try {
            return call.send(options);
          } catch (StripeException e) {
            if (Optional.ofNullable(e.getStatusCode()).orElse(0) >= FIRST_SERVER_ERROR) {
              keys.giveUp(key, form);
            }
            throw e;
          }
        },
        translation);
  }
}
