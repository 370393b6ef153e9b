package com.onlyarts.ordering.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * Notes on what a seller has not sent that their account is closed or suspended, and since when: it
 * is called off 7 days later, unless they are back by then (R116).
 */
public final class SellerGoneHandler {
  private final Transactions transactions;
  private final Orders orders;

  public SellerGoneHandler(Transactions transactions, Orders orders) {
    this.transactions = transactions;
    this.orders = orders;
  }

  /** The account was closed or suspended. */
  public void gone(PersonId seller, Instant since) {
    orders.unsentOf(seller).forEach(order -> note(order, seller, Optional.of(since)));
  }

  /** The account is open again. */
  public void back(PersonId seller) {
    orders.unsentOf(seller).forEach(order -> note(order, seller, Optional.empty()));
  }

  private void note(OrderId id, PersonId seller, Optional<Instant> since) {
    transactions.inTransaction(
        () ->
            orders
                .lock(id)
                .ifPresent(
                    order -> {
                      order.sellerGone(seller, since);
                      orders.save(order);
                    }));
  }
}
