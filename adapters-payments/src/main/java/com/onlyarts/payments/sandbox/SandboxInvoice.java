package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.ProviderInvoice;
import java.util.Currency;
import java.util.Optional;

/** What a subscriber was billed, as the sandbox keeps it. */
record SandboxInvoice(String id, String subscription, long paid, String currency) {

  ProviderInvoice told() {
    return new ProviderInvoice(
        id, new Money(paid, Currency.getInstance(currency)), Optional.of(subscription));
  }
}
