package com.onlyarts.ordering.api;

import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;

/**
 * Orders of what was won in auctions: one line, no cart, and days instead of minutes to pay (R74).
 */
public interface LotOrders {

  /**
   * Whether a provider takes what this price comes to with tax; what it does not take cannot be
   * sold.
   */
  boolean isChargeable(Money hammer);

  /**
   * Places the order, in the caller's transaction; {@link OrderExpired} or {@link OrderCancelled}
   * tells that it was not paid.
   */
  void place(LotSale sale);

  /**
   * Asks the provider for the money, outside any transaction, so that the winner finds a payment
   * intent at the order. May be called again and again; nothing happens once the order no longer
   * waits to be paid.
   *
   * @throws com.onlyarts.kernel.Rejected if the provider is away
   */
  void request(OrderId order);
}
