package com.onlyarts.ordering.application;

import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.payments.domain.PaymentId;
import java.util.List;
import java.util.Optional;

/**
 * A cart that became lines of an order: held in the catalog and billed.
 *
 * @param payment empty when it costs nothing
 */
record ReservedCart(OrderId order, List<OrderLine> lines, Optional<PaymentId> payment) {}
