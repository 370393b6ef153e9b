package com.onlyarts.ordering.application;

import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.application.port.Carts.ReturnedLine;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.payments.api.UnpaidExpiry;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends every order whose time to pay is over (R34): copies held too long are free again and the
 * lines are back in the cart. An order whose checkout died before the provider was asked for the
 * money ends here too, unless the buyer repeats the attempt first (R32).
 */
public final class ExpiringOrders implements UnpaidExpiry.Things<OrderId, Order> {
  private static final int BATCH = 200;

  private final Orders orders;
  private final Carts carts;
  private final OrderWriter ordering;
  private final UnpaidExpiry unpaid;
  private final ItemByItem items;

  public ExpiringOrders(
      Orders orders, Carts carts, OrderWriter ordering, UnpaidExpiry unpaid, ItemByItem items) {
    this.orders = orders;
    this.carts = carts;
    this.ordering = ordering;
    this.unpaid = unpaid;
    this.items = items;
  }

  /**
   * Ends what is overdue, each order in a transaction of its own; one that cannot be ended yet
   * keeps no other waiting.
   */
  public void expireOverdue(Instant now) {
    items.all(
        OrderId::value,
        last -> orders.overdue(now, last, BATCH),
        order -> unpaid.end(order, now, it -> it.isOverdue(now), this));
  }

  /** Ends an order that is not to be paid any more, if it is not (R126, R128). */
  void expireUnpaid(OrderId id, Instant now) {
    unpaid.end(id, now, Order::isPending, this);
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    return orders.lock(id);
  }

  @Override
  public Optional<PaymentId> payment(Order order) {
    return order.placement().payment();
  }

  @Override
  public void close(Order order, Instant now) {
    if (!order.placement().lot()) {
      carts.putBack(
          order.buyer(),
          order.lines().stream().map(ExpiringOrders::returned).toList(),
          now); // before the works, as a checkout locks them
    }
    ordering.expire(order, now);
  }

  private static ReturnedLine returned(OrderLine line) {
    return new ReturnedLine(
        line.artwork(),
        line.licence().map(LineLicence::kind).orElse(LicenceKind.PERSONAL),
        line.sum().quantity());
  }
}
