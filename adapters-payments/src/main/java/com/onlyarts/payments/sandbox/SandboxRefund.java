package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A refund as the sandbox keeps it; the sandbox gives back at once. */
record SandboxRefund(String id, String intent, long amount, String currency, UUID refund) {

  ProviderRefund told() {
    return new ProviderRefund(
        id,
        new Money(amount, Currency.getInstance(currency)),
        RefundStatus.SUCCEEDED,
        Optional.of(new RefundId(refund)),
        Optional.empty());
  }
}
