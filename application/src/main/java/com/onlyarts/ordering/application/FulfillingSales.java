package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.LineTrackingChanged;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A seller hands over what was sold; with the last line the order is completed (R35). */
public final class FulfillingSales {
  private final Transactions transactions;
  private final Orders orders;
  private final OrderWriter ordering;
  private final Outbox outbox;
  private final Clock clock;

  public FulfillingSales(
      Transactions transactions, Orders orders, OrderWriter ordering, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.orders = orders;
    this.ordering = ordering;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Marks a paid line as handed over. Marked before it keeps what was said then, but for what is
   * said now of carrier, number and note, until its buyer has it (R101).
   */
  public void fulfil(Caller seller, OrderLineId sale, Dispatch dispatch) {
    transactions.inTransaction(
        () -> {
          Order order =
              orders.lockWithLine(sale).orElseThrow(() -> new Rejected(new SaleNotFound(sale)));
          Instant now = clock.instant();
          if (order.fulfil(sale, seller.person(), new Handover(now, dispatch))) {
            orders.save(order);
            tell(order, order.lineOf(sale), now);
          } else if (order.correct(sale, seller.person(), dispatch)) {
            orders.save(order);
            tellCorrected(order, order.lineOf(sale), now);
          }
        });
  }

  private void tell(Order order, OrderLine line, Instant now) {
    ordering.delivered(order, List.of(line), now);
    outbox.publish(
        new LineFulfilled(
            order.id(),
            line.id(),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            now));
    ordering.tellIfCompleted(order, now);
  }

  private void tellCorrected(Order order, OrderLine line, Instant now) {
    outbox.publish(
        new LineTrackingChanged(
            order.id(),
            line.id(),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            now));
  }
}
