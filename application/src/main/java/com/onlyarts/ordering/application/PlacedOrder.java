package com.onlyarts.ordering.application;

import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.payments.api.RequestedPayment;
import java.util.Optional;

/**
 * An order, and what the buyer's browser needs to pay it.
 *
 * @param allowed what the buyer can do with it, told without reading it again
 * @param payment empty when there is nothing to pay, or no longer
 */
public record PlacedOrder(
    OrderId order, AllowedOrderActions allowed, Optional<RequestedPayment> payment) {}
