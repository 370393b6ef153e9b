package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.application.port.OrderCard;
import com.onlyarts.ordering.application.port.OrderHistory;
import com.onlyarts.ordering.application.port.OrderView;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import java.time.Clock;
import java.util.Optional;

/** A buyer looks at what was ordered; admins may look too. */
public final class ReviewingOrders {
  private final OrderHistory history;
  private final Orders orders;
  private final Clock clock;

  public ReviewingOrders(OrderHistory history, Orders orders, Clock clock) {
    this.history = history;
    this.orders = orders;
    this.clock = clock;
  }

  /** What the caller ordered, the latest first. */
  public Page<OrderCard> list(Caller buyer, Optional<OrderStatus> status, PageRequest request) {
    return history.of(buyer.person(), status, request);
  }

  /**
   * One order in full; another's is unknown, but not to admins (R2). Sellers see their own lines of
   * it among their sales (R39).
   */
  public OrderView show(Caller caller, OrderId id) {
    return history
        .find(id)
        .filter(order -> caller.isAdmin() || order.buyer().equals(caller.person()))
        .orElseThrow(() -> new Rejected(new OrderNotFound(id)));
  }

  /** What the caller can do with it now; nothing for an admin who did not buy it. */
  public AllowedOrderActions allowed(Caller caller, OrderId id) {
    Order order = orders.find(id).orElseThrow(() -> new Rejected(new OrderNotFound(id)));
    return AllowedOrderActions.of(order, caller.person(), clock.instant());
  }
}
