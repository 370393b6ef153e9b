package com.onlyarts.payments.application.port;

import java.time.Instant;
import java.util.Optional;

/**
 * A way to pay that the provider keeps for somebody.
 *
 * @param type as in {@code card}
 * @param customer whose it is, if anybody's
 */
public record PaymentMethod(
    String id, String type, Optional<Card> card, Optional<String> customer, Instant createdAt) {

  /** What may be shown of a card. */
  public record Card(String brand, String last4, int expMonth, int expYear) {}
}
