package com.onlyarts.payments.sandbox;

import com.onlyarts.payments.application.port.PaymentMethod;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A kept way to pay as the sandbox keeps it.
 *
 * @param token the test card it was made of
 */
record SandboxMethod(String id, String customer, String token) {

  PaymentMethod told(Instant keptAt) {
    int year = keptAt.atOffset(ZoneOffset.UTC).getYear();
    return new PaymentMethod(
        id, "card", Optional.of(TestCard.of(token).shown(year)), Optional.of(customer), keptAt);
  }
}
