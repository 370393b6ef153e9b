package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import com.onlyarts.ordering.domain.ShippingAddress;

/**
 * A buyer says where an order goes, before or after paying: lots are won without an address (R74).
 */
public final class AddressingOrders {
  private final Transactions transactions;
  private final Orders orders;

  public AddressingOrders(Transactions transactions, Orders orders) {
    this.transactions = transactions;
    this.orders = orders;
  }

  /**
   * Sends what is physical there.
   *
   * @throws Rejected {@link OrderNotFound} for another's order, or if nothing is still to be sent
   */
  public void sendTo(Caller buyer, OrderId id, ShippingAddress address) {
    transactions.inTransaction(
        () -> {
          Order order =
              orders
                  .lock(id)
                  .filter(it -> it.buyer().equals(buyer.person()))
                  .orElseThrow(() -> new Rejected(new OrderNotFound(id)));
          order.sendTo(address);
          orders.save(order);
        });
  }
}
