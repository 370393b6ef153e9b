package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.application.port.Carts.ReturnedLine;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Charges.Cancellation;
import java.time.Instant;
import java.util.Optional;

/**
 * Time takes back what nobody pays for (R34): copies held too long are free again and the lines are
 * back in the cart. An order whose checkout died before the provider was asked for the money ends
 * here too, unless the buyer repeats the attempt first (R32).
 */
public final class ExpiringOrders {
  private final Transactions transactions;
  private final Orders orders;
  private final Carts carts;
  private final ArtworkHolds holds;
  private final Charges charges;
  private final Outbox outbox;

  public ExpiringOrders(
      Transactions transactions,
      Orders orders,
      Carts carts,
      ArtworkHolds holds,
      Charges charges,
      Outbox outbox) {
    this.transactions = transactions;
    this.orders = orders;
    this.carts = carts;
    this.holds = holds;
    this.charges = charges;
    this.outbox = outbox;
  }

  /**
   * Ends an order that is overdue. The provider's answer decides; while it is unsure it counts as
   * away.
   */
  void expire(OrderId id, Instant now) {
    transactions
        .inTransaction(() -> orders.lock(id))
        .filter(order -> order.isOverdue(now))
        .ifPresent(order -> end(order, now));
  }

  /** Ends an order that cannot be paid any more: a work was sold to somebody else (R128). */
  void expireOutsold(OrderId id, Instant now) {
    transactions
        .inTransaction(() -> orders.lock(id))
        .filter(Order::isPending)
        .ifPresent(order -> end(order, now));
  }

  private void end(Order pending, Instant now) {
    if (isCalledOff(pending)) {
      transactions.inTransaction(
          () ->
              orders
                  .lock(pending.id())
                  .filter(Order::isPending)
                  .ifPresent(order -> close(order, now)));
    }
  }

  private boolean isCalledOff(Order order) {
    return switch (order
        .placement()
        .payment()
        .map(charges::cancel)
        .orElse(Cancellation.CANCELLED)) {
      case CANCELLED -> true;
      case PAID -> false; // it is told of that, and goes on as paid
      case UNKNOWN -> throw new Rejected(new ServiceUnavailable("payment provider"));
    };
  }

  private void close(Order order, Instant now) {
    order.cancel(OrderCancelReason.EXPIRED, Optional.empty(), now);
    if (!order.placement().lot()) {
      carts.putBack(
          order.buyer(),
          order.lines().stream().map(ExpiringOrders::returned).toList(),
          now); // before the works, as a checkout locks them
    }
    holds.release(new HoldKey(order.id().value()));
    orders.save(order);
    outbox.publish(
        new OrderExpired(order.id(), order.placement().number().text(), order.buyer(), now));
  }

  private static ReturnedLine returned(OrderLine line) {
    return new ReturnedLine(
        line.artwork(),
        line.licence().map(LineLicence::kind).orElse(LicenceKind.PERSONAL),
        line.sum().quantity());
  }
}
