package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.OrderWriter.Numbered;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.TaxRate;
import com.onlyarts.payments.api.Charges;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A buyer turns a cart into an order awaiting payment (R32). */
public final class PlacingOrders {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final CartReservation reservation;
  private final OrderWriter ordering;
  private final Charges charges;
  private final TaxRates taxRates;
  private final Clock clock;

  public PlacingOrders(
      Repeatable repeatable,
      CartReservation reservation,
      OrderWriter ordering,
      Charges charges,
      TaxRates taxRates,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.reservation = reservation;
    this.ordering = ordering;
    this.charges = charges;
    this.taxRates = taxRates;
    this.clock = clock;
  }

  /**
   * Orders what is in the cart and asks the provider for the money, in this order: if the provider
   * is away, or the process dies in between, the order stands, and the same request repeated finds
   * it and asks again (R6, R32).
   *
   * @throws com.onlyarts.kernel.Rejected if the cart is empty or holds what can no longer be
   *     bought, or if the provider is away
   */
  public PlacedOrder place(Caller buyer, CheckoutRequest checkoutRequest) {
    TaxRate rate = taxRates.rateFor(checkoutRequest.address());
    Instant now = clock.instant();
    Numbered numbered = ordering.numbered(now);
    Order order =
        transactions.inTransaction(
            () ->
                steps.once(
                    "order",
                    OrderId::new,
                    () ->
                        ordering.place(
                            buyer.person(),
                            reservation.reserve(buyer.person(), checkoutRequest, rate, now),
                            checkoutRequest,
                            numbered),
                    Order::id,
                    ordering::placed));
    return new PlacedOrder(
        order.id(),
        AllowedOrderActions.of(order, buyer.person(), now),
        order.isPending() ? order.placement().payment().map(charges::request) : Optional.empty());
  }
}
