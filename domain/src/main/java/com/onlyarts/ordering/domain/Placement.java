package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was settled when an order was placed, and never changes.
 *
 * @param payment how it is to be paid; empty when it costs nothing
 */
public record Placement(
    OrderNumber number, PersonId buyer, Optional<ShippingAddress> address, Optional<Notes> notes, Optional<PaymentId> payment, Instant at) {}
