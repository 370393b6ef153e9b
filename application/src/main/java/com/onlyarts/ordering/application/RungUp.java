package com.onlyarts.ordering.application;

import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.payments.domain.PaymentId;
import java.util.List;
import java.util.Optional;

/**
 * A cart that became lines of an order: held on the shelf and billed.
 *
 * @param payment empty when it costs nothing
 */
record RungUp(OrderId order, List<OrderLine> lines, Optional<PaymentId> payment) {}
