package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was settled when an order was placed. Where it goes may be said until it is sent.
 *
 * @param payment how it is to be paid; empty when it costs nothing
 * @param lot whether it was won in an auction, and so came out of nobody's cart (R74)
 */
public record Placement(
    OrderNumber number,
    PersonId buyer,
    Optional<ShippingAddress> address,
    Optional<BuyerNote> note,
    Optional<PaymentId> payment,
    Instant at,
    boolean lot) {

  /** What was settled at the checkout of a cart. */
  public Placement(
      OrderNumber number,
      PersonId buyer,
      Optional<ShippingAddress> address,
      Optional<BuyerNote> note,
      Optional<PaymentId> payment,
      Instant at) {
    this(number, buyer, address, note, payment, at, false);
  }

  Placement sentTo(ShippingAddress where) {
    return new Placement(number, buyer, Optional.of(where), note, payment, at, lot);
  }
}
