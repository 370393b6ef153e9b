package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.domain.DisputeStatus;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** A dispute as the sandbox keeps it; its bank never decides. */
record SandboxDispute(String id, String intent, long amount, String currency) {

  ProviderDispute told(Instant openedAt) {
    return new ProviderDispute(
        id,
        Optional.of(intent),
        new Money(amount, Currency.getInstance(currency)),
        DisputeStatus.OPEN,
        Optional.of("general"),
        openedAt,
        Optional.empty());
  }
}
