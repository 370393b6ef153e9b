package com.onlyarts.ordering.application;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.LotOrders;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.payments.api.Charges;
import java.time.Clock;
import java.util.Optional;

/** What was won in an auction becomes an order that awaits its payment like any other (R74). */
public final class PlacingLotOrders implements LotOrders {
  private final Transactions transactions;
  private final CartReservation reservation;
  private final OrderWriter ordering;
  private final Orders orders;
  private final Charges charges;
  private final LotTerms terms;

  public PlacingLotOrders(
      Transactions transactions,
      CartReservation reservation,
      OrderWriter ordering,
      Orders orders,
      Charges charges,
      LotTerms terms) {
    this.transactions = transactions;
    this.reservation = reservation;
    this.ordering = ordering;
    this.orders = orders;
    this.charges = charges;
    this.terms = terms;
  }

  /** What time it is, and what the tax is where nobody has said yet where the lot goes. */
  public record LotTerms(TaxRates taxRates, Clock clock) {}

  @Override
  public boolean isChargeable(Money hammer) {
    return reservation.isChargeable(hammer, terms.taxRates().rateFor(Optional.empty()));
  }

  @Override
  public void place(LotSale sale) {
    transactions.inTransaction(
        () ->
            ordering.placeLot(
                sale,
                reservation.reserveLot(sale, terms.taxRates().rateFor(Optional.empty())),
                terms.clock().instant()));
  }

  @Override
  public void request(OrderId order) {
    transactions
        .inTransaction(() -> orders.lock(order))
        .filter(Order::isPending)
        .flatMap(it -> it.placement().payment())
        .ifPresent(charges::request);
  }
}
