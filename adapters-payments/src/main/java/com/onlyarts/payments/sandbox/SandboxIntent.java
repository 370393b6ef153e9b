package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * An intent as the sandbox keeps it.
 *
 * @param payment the payment it was made for, as the metadata said
 * @param token what it was last confirmed with; empty before that
 * @param failureCode why the last attempt was declined; empty if it was not
 */
record SandboxIntent(
    String id,
    String clientSecret,
    PaymentStatus status,
    long amount,
    String currency,
    UUID payment,
    String token,
    String failureCode) {

  static SandboxIntent fresh(Money amount, PaymentId payment) {
    String id = SandboxName.next("pi");
    String secret = SandboxName.next(id + "_secret");
    return new SandboxIntent(
        id,
        secret,
        PaymentStatus.REQUIRES_PAYMENT_METHOD,
        amount.minor(),
        amount.currency().getCurrencyCode(),
        payment.value(),
        "",
        "");
  }

  SandboxIntent now(PaymentStatus next, String with, String failure) {
    return new SandboxIntent(id, clientSecret, next, amount, currency, payment, with, failure);
  }

  /** Whether the customer, asked by the bank for this card, is here to answer. */
  boolean awaitsCustomerOf(String with) {
    return status == PaymentStatus.REQUIRES_ACTION && token.equals(with);
  }

  Money money() {
    return new Money(amount, Currency.getInstance(currency));
  }

  Intent told() {
    return new Intent(
        id,
        clientSecret,
        status,
        money(),
        Optional.of(new PaymentId(payment)),
        Optional.of(failureCode).filter(code -> !code.isEmpty()));
  }
}
