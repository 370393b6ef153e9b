package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.CancellationAsked;
import com.onlyarts.ordering.api.LineReceived;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.CancellationRequest;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import com.onlyarts.payments.domain.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A buyer waits for what was paid: has it in hands (R102), waits no longer for what should have
 * been sent (R100), or asks to call off what was not sent (R108).
 */
public final class ReceivingOrders {
  private final Transactions transactions;
  private final Orders orders;
  private final OrderWriter ordering;
  private final LineRefunds lineRefunds;
  private final Outbox outbox;
  private final Clock clock;

  public ReceivingOrders(
      Transactions transactions,
      Orders orders,
      OrderWriter ordering,
      LineRefunds lineRefunds,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.orders = orders;
    this.ordering = ordering;
    this.lineRefunds = lineRefunds;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The line has arrived; said before is fine. Its seller has the money sooner by that. */
  public void receive(Caller buyer, OrderId id, OrderLineId line) {
    transactions.inTransaction(
        () -> {
          Order order = own(buyer, id);
          Instant now = clock.instant();
          if (order.receive(line, now)) {
            orders.save(order);
            ordering.received(order, order.lineOf(line), now);
            tellReceived(order, order.lineOf(line), now);
          }
        });
  }

  /** The line is called off, because it should have been sent by now; done before is fine. */
  public void callOff(Caller buyer, OrderId id, OrderLineId line) {
    transactions.inTransaction(() -> calledOff(buyer, id, line)).ifPresent(lineRefunds::carryOut);
  }

  private Optional<RefundId> calledOff(Caller buyer, OrderId id, OrderLineId line) {
    Order order = own(buyer, id);
    Instant now = clock.instant();
    return order.callOffLate(line, now)
        ? lineRefunds.callOff(order, List.of(order.lineOf(line)), now)
        : Optional.empty();
  }

  /** Asks the sellers of what was not sent to call it off; asked before is fine. */
  public void askToCancel(Caller buyer, OrderId id) {
    transactions.inTransaction(
        () -> {
          Order order = own(buyer, id);
          Instant now = clock.instant();
          List<OrderLine> asked = order.askToCancel(now);
          if (!asked.isEmpty()) {
            orders.save(order);
            asked.forEach(line -> tellAsked(order, line, now));
          }
        });
  }

  private void tellReceived(Order order, OrderLine line, Instant now) {
    outbox.publish(
        new LineReceived(
            order.id(),
            line.id(),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            now));
  }

  private void tellAsked(Order order, OrderLine line, Instant now) {
    outbox.publish(
        new CancellationAsked(
            order.id(),
            line.id(),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            line.life().cancellation().map(CancellationRequest::answerBy).orElseThrow(),
            now));
  }

  private Order own(Caller buyer, OrderId id) {
    return orders
        .lock(id)
        .filter(order -> order.buyer().equals(buyer.person()))
        .orElseThrow(() -> new Rejected(new OrderNotFound(id)));
  }
}
