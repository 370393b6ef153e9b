package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.OutsoldHolds;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Clock;

/**
 * Ends orders that cannot be paid any more because somebody has bought a work alone, or a copy of
 * what was to be bought alone (R128). It only tells sooner: whoever pays such an order has the
 * money back.
 */
public final class OutsoldOrdersHandler {
  private final OutsoldHolds outsold;
  private final ExpiringOrders expiring;
  private final Clock clock;

  public OutsoldOrdersHandler(OutsoldHolds outsold, ExpiringOrders expiring, Clock clock) {
    this.outsold = outsold;
    this.expiring = expiring;
    this.clock = clock;
  }

  /** Looks after whoever else has ordered what was paid. */
  public void endOthers(OrderPaid paid) {
    paid.lines().stream()
        .flatMap(line -> outsold.of(line.artwork()).stream())
        .distinct()
        .forEach(key -> expiring.expireUnpaid(new OrderId(key.order()), clock.instant()));
  }
}
