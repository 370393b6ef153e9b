package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.OrderCancelled;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderingRejection.OrderAlreadyPaid;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import com.onlyarts.ordering.domain.ShippingAddress;
import com.onlyarts.payments.api.Charges;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer calls an order off that is not paid yet, where the provider's answer decides whether that
 * is still possible (R34, R35); or says where it goes, before or after paying, for lots are won
 * without an address (R74).
 */
public final class ChangingOrders {
  private final Transactions transactions;
  private final Orders orders;
  private final ArtworkHolds holds;
  private final Charges charges;
  private final Outbox outbox;
  private final Clock clock;

  public ChangingOrders(
      Transactions transactions,
      Orders orders,
      ArtworkHolds holds,
      Charges charges,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.orders = orders;
    this.holds = holds;
    this.charges = charges;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Cancels the order and frees its copies; cancelled before is fine.
   *
   * @param note the buyer's reason, in the buyer's words
   * @throws Rejected {@link OrderNotFound} for another's order, {@link OrderAlreadyPaid}, or {@link
   *     ServiceUnavailable} while nobody knows
   */
  public void cancel(Caller buyer, OrderId id, Optional<String> note) {
    Order order = transactions.inTransaction(() -> own(buyer, id));
    if (order.isPending() && !charges.callOff(order.placement().payment())) {
      throw new Rejected(new OrderAlreadyPaid(id));
    }
    transactions.inTransaction(() -> close(own(buyer, id), note));
  }

  /**
   * Sends what is physical there.
   *
   * @throws Rejected {@link OrderNotFound} for another's order, or if nothing is still to be sent
   */
  public void sendTo(Caller buyer, OrderId id, ShippingAddress address) {
    transactions.inTransaction(
        () -> {
          Order order = own(buyer, id);
          order.sendTo(address, clock.instant());
          orders.save(order);
        });
  }

  private void close(Order order, Optional<String> note) {
    Instant now = clock.instant();
    if (order.cancel(OrderCancelReason.BUYER, note, now)) {
      holds.release(new HoldKey(order.id().value()));
      orders.save(order);
      outbox.publish(
          new OrderCancelled(order.id(), order.placement().number().text(), order.buyer(), now));
    }
  }

  private Order own(Caller buyer, OrderId id) {
    return orders
        .lock(id)
        .filter(order -> order.buyer().equals(buyer.person()))
        .orElseThrow(() -> new Rejected(new OrderNotFound(id)));
  }
}
