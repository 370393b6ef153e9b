package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderState.Refunded;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Payments tells what has become of the money for an order, in the very transaction in which the
 * payment changes (R34, R35). The order is locked first, then its works in the order of their ids.
 * Telling the same twice changes nothing.
 */
public final class SettlingOrders implements PaymentListener {
  private static final Logger LOG = System.getLogger(SettlingOrders.class.getName());
  static final String SUBJECT_KIND = "order";

  private final Orders orders;
  private final ArtworkHolds holds;
  private final OrderWriter ordering;
  private final Outbox outbox;

  public SettlingOrders(Orders orders, ArtworkHolds holds, OrderWriter ordering, Outbox outbox) {
    this.orders = orders;
    this.holds = holds;
    this.ordering = ordering;
    this.outbox = outbox;
  }

  @Override
  public String subjectKind() {
    return SUBJECT_KIND;
  }

  @Override
  public Acceptance paid(UUID subject, PaymentId payment, Instant at) {
    return orders
        .lock(new OrderId(subject))
        .map(order -> settle(order, at))
        .orElse(Acceptance.REFUSED);
  }

  /**
   * An order that was cancelled meanwhile gets its copies again if they are still there; if not,
   * its money goes back (R34).
   */
  private Acceptance settle(Order order, Instant at) {
    return switch (order.state()) {
      case Processing _, Completed _, Refunded _ -> Acceptance.ACCEPTED;
      case Pending _ -> {
        ordering.pay(order, at);
        yield Acceptance.ACCEPTED;
      }
      case Cancelled _ -> {
        if (!holds.holdAgain(new HoldKey(order.id().value()))) {
          yield Acceptance.REFUSED;
        }
        ordering.pay(order, at);
        yield Acceptance.ACCEPTED;
      }
    };
  }

  /** The order goes on waiting: another attempt may follow until it expires. */
  @Override
  public void declined(UUID subject, PaymentId payment, String failureCode) {}

  @Override
  public void refunded(
      UUID subject, PaymentId payment, Money refunded, Money captured, Instant at) {
    if (refunded.compareTo(captured) >= 0) {
      orders.lock(new OrderId(subject)).ifPresent(order -> giveUp(order, refunded, at));
    }
  }

  /**
   * Copies that came back on sale are the buyer's again, if they are still there; if not, somebody
   * has to look at it.
   */
  @Override
  public void refundReturned(
      UUID subject, PaymentId payment, Money refunded, Money captured, Instant at) {
    if (refunded.compareTo(captured) < 0) {
      orders.lock(new OrderId(subject)).ifPresent(order -> takeUpAgain(order, captured, at));
    }
  }

  private void takeUpAgain(Order order, Money captured, Instant at) {
    HoldKey key = new HoldKey(order.id().value());
    if (!order.refundReturned()) {
      return;
    }
    if (!holds.holdAgain(key)) {
      LOG.log(
          Level.WARNING,
          "The refund of order {0} came back, and its copies are sold to others; it stays refunded",
          order.id().value());
      return;
    }
    holds.sell(key);
    orders.save(order);
    outbox.publish(
        new OrderRefundReturned(
            order.id(), order.placement().number().text(), order.buyer(), captured, at));
  }

  private void giveUp(Order order, Money refunded, Instant at) {
    Set<ArtworkId> unsent = order.unsent();
    if (order.refund()) {
      holds.takeBack(new HoldKey(order.id().value()), unsent);
      orders.save(order);
      outbox.publish(
          new OrderRefunded(
              order.id(), order.placement().number().text(), order.buyer(), refunded, at));
    }
  }
}
