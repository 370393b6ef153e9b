package com.onlyarts.ordering.application;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Shelf;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.CancelReason;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Charges.Cancellation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Time takes back what nobody pays for (R34): copies held too long are free again and the lines are back in the cart. An order whose checkout died
 * before the provider was asked for the money ends here too, unless the buyer repeats the attempt first (R32).
 */
public final class ExpiringOrders {
  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final Orders orders;
  private final Carts carts;
  private final Shelf shelf;
  private final Charges charges;
  private final Outbox outbox;

  public ExpiringOrders(Transactions transactions, Orders orders, Carts carts, Shelf shelf, Charges charges, Outbox outbox) {
    this.transactions = transactions;
    this.orders = orders;
    this.carts = carts;
    this.shelf = shelf;
    this.charges = charges;
    this.outbox = outbox;
  }

  /**
   * Ends what is overdue, each order in a transaction of its own. The provider's answer decides; an order it is unsure of is left for the next run,
   * and so is one that fails, which must not keep the others waiting.
   */
  public void expireOverdue(Instant now) {
    List<RuntimeException> failures = new ArrayList<>();
    for (OrderId id : orders.overdue(now, AT_ONCE)) {
      try {
        expire(id, now);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void expire(OrderId id, Instant now) {
    transactions
        .inTransaction(() -> orders.lock(id))
        .filter(order -> order.isOverdue(now) && isCalledOff(order))
        .ifPresent(_ -> transactions.inTransaction(() -> orders.lock(id).ifPresent(order -> close(order, now))));
  }

  private boolean isCalledOff(Order order) {
    return order.placement().payment().map(charges::cancel).orElse(Cancellation.CANCELLED) == Cancellation.CANCELLED;
  }

  private void close(Order order, Instant now) {
    if (!order.isOverdue(now)) {
      return;
    }
    order.cancel(CancelReason.EXPIRED, Optional.empty(), now);
    Map<ArtworkId, Quantity> copies = order.lines().stream().collect(toMap(OrderLine::artwork, line -> line.sum().quantity()));
    if (!order.placement().lot()) {
      carts.putBack(order.buyer(), copies, now); // before the works, as a checkout locks them
    }
    shelf.release(new HoldKey(order.id().value()));
    orders.save(order);
    outbox.publish(new OrderExpired(order.id(), order.placement().number().text(), order.buyer(), now));
  }
}
