package com.onlyarts.ordering.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/**
 * Ends every order whose time to pay is over (R34); one that cannot be ended yet keeps no other
 * waiting.
 */
public final class ExpireOrdersJob {
  private static final int BATCH = 200;

  private final Orders orders;
  private final ExpiringOrders expiring;
  private final ItemByItem items;

  public ExpireOrdersJob(Orders orders, ExpiringOrders expiring, ItemByItem items) {
    this.orders = orders;
    this.expiring = expiring;
    this.items = items;
  }

  /** Ends what is overdue, each order in a transaction of its own. */
  public void expireOverdue(Instant now) {
    items.all(
        OrderId::value,
        last -> orders.overdue(now, last, BATCH),
        order -> expiring.expire(order, now));
  }
}
