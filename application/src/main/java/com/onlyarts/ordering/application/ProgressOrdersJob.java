package com.onlyarts.ordering.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/**
 * Looks after every paid order of which something is due: a reminder, its receipt, its end (R100,
 * R102, R108, R109, R116). One that cannot be moved on keeps no other waiting.
 */
public final class ProgressOrdersJob {
  private static final int BATCH = 200;

  private final Orders orders;
  private final ProgressingOrders progressing;
  private final ItemByItem items;

  public ProgressOrdersJob(Orders orders, ProgressingOrders progressing, ItemByItem items) {
    this.orders = orders;
    this.progressing = progressing;
    this.items = items;
  }

  /** Moves on what is due, each order in a transaction of its own. */
  public void progressDue(Instant now) {
    items.all(
        OrderId::value,
        last -> orders.due(now, last, BATCH),
        order -> progressing.progress(order, now));
  }
}
