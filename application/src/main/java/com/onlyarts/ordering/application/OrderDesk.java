package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Shelf;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.api.OrderCompleted;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.api.OrderPlaced;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.Placement;
import com.onlyarts.payments.api.Charges;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What several use cases do with an order, inside their transactions: write a new one down, and let a payment take effect. */
public final class OrderDesk {
  private final Orders orders;
  private final Shelf shelf;
  private final Charges charges;
  private final Outbox outbox;
  private final OrderTerms terms;

  public OrderDesk(Orders orders, Shelf shelf, Charges charges, Outbox outbox, OrderTerms terms) {
    this.orders = orders;
    this.shelf = shelf;
    this.charges = charges;
    this.outbox = outbox;
    this.terms = terms;
  }

  /** An order that was written down, locked until the transaction ends. */
  Order placed(OrderId order) {
    return orders.lock(order).orElseThrow();
  }

  /** Writes the order down under the next number of the day (R33); one that costs nothing is paid by that. */
  Order place(PersonId buyer, RungUp rungUp, Checkout checkout, Instant now) {
    OrderNumber number = orders.nextNumber(LocalDate.ofInstant(now, ZoneOffset.UTC));
    Placement placement = new Placement(number, buyer, checkout.address(), checkout.notes(), rungUp.payment(), now);
    Order order = Order.place(rungUp.order(), placement, rungUp.lines(), terms);
    orders.add(order);
    outbox.publish(new OrderPlaced(order.id(), number.text(), buyer, order.totals().total(), now));
    if (rungUp.payment().isEmpty()) {
      pay(order, now);
    }
    return order;
  }

  /** Writes down what was won in an auction (R74). */
  Order placeLot(LotSale sale, RungUp rungUp, Instant now) {
    OrderNumber number = orders.nextNumber(LocalDate.ofInstant(now, ZoneOffset.UTC));
    Placement placement = new Placement(number, sale.winner(), Optional.empty(), Optional.empty(), rungUp.payment(), now, true);
    Order order = Order.placeLot(rungUp.order(), placement, rungUp.lines().getFirst(), terms.waiting(sale.timeToPay()));
    orders.add(order);
    outbox.publish(new OrderPlaced(order.id(), number.text(), sale.winner(), order.totals().total(), now));
    return order;
  }

  /** The money is there: copies held are sold, digital lines handed over. */
  void pay(Order order, Instant now) {
    order.pay(now);
    shelf.sell(new HoldKey(order.id().value()));
    order.lines().stream().filter(OrderLine::isFulfilled).forEach(line -> delivered(order, line, now));
    orders.save(order);
    outbox.publish(
        new OrderPaid(
            order.id(),
            order.placement().number().text(),
            order.buyer(),
            order.totals().total(),
            order.lines().stream().map(OrderDesk::sold).toList(),
            now));
    tellIfCompleted(order, now);
  }

  /** From now on the line's earnings ripen (R38); what cost nothing has none. */
  void delivered(Order order, OrderLine line, Instant now) {
    order.placement().payment().ifPresent(payment -> charges.delivered(payment, line.id().value(), now));
  }

  void tellIfCompleted(Order order, Instant now) {
    if (order.status() == OrderStatus.COMPLETED) {
      outbox.publish(new OrderCompleted(order.id(), order.placement().number().text(), order.buyer(), now));
    }
  }

  private static Sold sold(OrderLine line) {
    return new Sold(
        line.id(), line.seller(), line.artwork(), line.title(), line.sum().quantity().copies(), line.earnings(), line.digital());
  }
}
