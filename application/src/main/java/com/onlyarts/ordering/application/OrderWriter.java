package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.api.OrderCompleted;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.api.OrderPlaced;
import com.onlyarts.ordering.application.port.OrderNumbers;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.Placement;
import com.onlyarts.payments.api.Charges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several use cases do with an order, inside their transactions: write a new one down, and let
 * a payment take effect.
 */
public final class OrderWriter {
  private static final Duration AVAILABLE_ONCE_RECEIVED = Duration.ofDays(2);

  private final Orders orders;
  private final OrderNumbers numbers;
  private final ArtworkHolds holds;
  private final Charges charges;
  private final Outbox outbox;
  private final OrderTerms terms;

  public OrderWriter(
      Orders orders,
      OrderNumbers numbers,
      ArtworkHolds holds,
      Charges charges,
      Outbox outbox,
      OrderTerms terms) {
    this.orders = orders;
    this.numbers = numbers;
    this.holds = holds;
    this.charges = charges;
    this.outbox = outbox;
    this.terms = terms;
  }

  /** An order that was written down, locked until the transaction ends. */
  Order placed(OrderId order) {
    return orders.lock(order).orElseThrow();
  }

  /**
   * When an order is placed, and its number of that day (R33); taken before the transaction, nobody
   * waits for it.
   */
  record Numbered(OrderNumber number, Instant at) {}

  Numbered numbered(Instant now) {
    return new Numbered(numbers.next(LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
  }

  /** Ends an order that is not paid any more: its copies are free, and its buyer is told. */
  void expire(Order order, Instant now) {
    order.cancel(OrderCancelReason.EXPIRED, Optional.empty(), now);
    holds.release(new HoldKey(order.id().value()));
    orders.save(order);
    outbox.publish(
        new OrderExpired(order.id(), order.placement().number().text(), order.buyer(), now));
  }

  /** Writes the order down; one that costs nothing is paid by that. */
  Order place(PersonId buyer, ReservedCart reserved, CheckoutRequest request, Numbered numbered) {
    Instant now = numbered.at();
    Placement placement =
        new Placement(
            numbered.number(), buyer, request.address(), request.note(), reserved.payment(), now);
    Order order = Order.place(reserved.order(), placement, reserved.lines(), terms);
    orders.add(order);
    outbox.publish(
        new OrderPlaced(order.id(), placement.number().text(), buyer, order.totals().total(), now));
    if (reserved.payment().isEmpty() && !pay(order, now)) {
      throw new IllegalStateException("what was held just now is not sold: " + order.id());
    }
    return order;
  }

  /** Writes down what was won in an auction (R74). */
  Order placeLot(LotSale sale, ReservedCart reserved, Instant now) {
    OrderNumber number = numbered(now).number();
    Placement placement =
        new Placement(
            number,
            sale.winner(),
            Optional.empty(),
            Optional.empty(),
            reserved.payment(),
            now,
            true);
    Order order =
        Order.placeLot(
            reserved.order(),
            placement,
            reserved.lines().getFirst(),
            terms.waiting(sale.timeToPay()));
    orders.add(order);
    outbox.publish(
        new OrderPlaced(order.id(), number.text(), sale.winner(), order.totals().total(), now));
    return order;
  }

  /**
   * The money is there: copies held are sold, digital lines handed over.
   *
   * @return false, and nothing sold, if a work was sold to somebody else meanwhile (R128)
   */
  boolean pay(Order order, Instant now) {
    if (!holds.sell(new HoldKey(order.id().value()))) {
      return false;
    }
    order.pay(now);
    delivered(order, order.lines().stream().filter(OrderLine::isFulfilled).toList(), now);
    orders.save(order);
    outbox.publish(
        new OrderPaid(
            order.id(),
            order.placement().number().text(),
            order.buyer(),
            order.totals().total(),
            order.lines().stream().map(OrderWriter::sold).toList(),
            now));
    tellIfCompleted(order, now);
    return true;
  }

  /** From now on the lines' earnings ripen (R38); what cost nothing has none. */
  void delivered(Order order, List<OrderLine> lines, Instant now) {
    if (!lines.isEmpty()) {
      order
          .placement()
          .payment()
          .ifPresent(
              payment ->
                  charges.delivered(
                      payment, lines.stream().map(line -> line.id().value()).toList(), now));
    }
  }

  /** Its buyer has the line: what it earns is available soon, if it was not to be sooner (R102). */
  void received(Order order, OrderLine line, Instant now) {
    order
        .placement()
        .payment()
        .ifPresent(
            payment ->
                charges.availableBy(
                    payment, List.of(line.id().value()), now.plus(AVAILABLE_ONCE_RECEIVED)));
  }

  /** Lines were called off: what cost nothing, and is all called off, is over by that. */
  void calledOff(Order order, Instant now) {
    if (order.isCalledOff() && order.placement().payment().isEmpty()) {
      order.giveBack(Map.of(), true, now);
    }
    orders.save(order);
    tellIfCompleted(order, now);
  }

  void tellIfCompleted(Order order, Instant now) {
    if (order.status() == OrderStatus.COMPLETED) {
      outbox.publish(
          new OrderCompleted(order.id(), order.placement().number().text(), order.buyer(), now));
    }
  }

  private static Sold sold(OrderLine line) {
    return new Sold(
        line.id(),
        line.seller(),
        line.artwork(),
        line.title(),
        line.sum().quantity().copies(),
        line.earnings(),
        line.digital());
  }
}
