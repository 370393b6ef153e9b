package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * How a payment stands at one moment: what changes about it, as it is kept.
 *
 * @param failureCode why the last attempt was declined
 * @param refunding asked back, and not yet known to have gone
 * @param refunded gone back
 * @param revision how often the provider's word was taken in: what was asked before the last time
 *     is overtaken (R36)
 */
public record PaymentState(
    PaymentStatus status,
    Optional<String> intentId,
    Optional<String> clientSecret,
    Optional<String> failureCode,
    Money captured,
    Money refunding,
    Money refunded,
    boolean disputed,
    Optional<Instant> paidAt,
    long revision) {

  /** A payment nobody was asked for yet. */
  static PaymentState opened(Currency currency) {
    Money nothing = Money.zero(currency);
    return new PaymentState(
        PaymentStatus.CREATED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        nothing,
        nothing,
        nothing,
        false,
        Optional.empty(),
        0);
  }
}
