package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.PaymentTerms;

/**
 * An intent as it is asked for. Its parts never change between two tries, because a provider
 * refuses another body under the same key.
 *
 * @param key the idempotency key, as in {@code order:…:pi}
 */
public record NewIntent(PaymentTerms terms, String key) {

  /** The one intent of a payment. */
  public static NewIntent of(PaymentTerms terms) {
    return new NewIntent(terms, terms.subject().intentKey());
  }
}
