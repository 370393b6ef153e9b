package com.onlyarts.ordering.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.LineRefundReturned;
import com.onlyarts.ordering.api.LineRefunded;
import com.onlyarts.ordering.api.OrderRefundOwed;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.LineRefund;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderState.Refunded;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

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
  public void lock(UUID subject) {
    orders.lock(new OrderId(subject));
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
   * its money goes back (R34). So it does if a work was sold to somebody else alone (R128).
   */
  private Acceptance settle(Order order, Instant at) {
    return switch (order.state()) {
      case Processing _, Completed _, Refunded _ -> Acceptance.ACCEPTED;
      case Pending _ -> {
        if (!ordering.pay(order, at)) {
          ordering.expire(order, at);
          yield Acceptance.REFUSED;
        }
        yield Acceptance.ACCEPTED;
      }
      case Cancelled _ -> {
        yield holds.holdAgain(key(order)) && ordering.pay(order, at)
            ? Acceptance.ACCEPTED
            : Acceptance.REFUSED;
      }
    };
  }

  /**
   * Copies of a line that is given back and was not sent come back on sale (R37). What is owed
   * again counts as given back until it has gone.
   */
  @Override
  public void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    orders
        .lock(new OrderId(subject))
        .ifPresent(order -> change(order, order.returned(lines(inAll)), inAll, at, this::giveUp));
  }

  /**
   * Copies that came back on sale are the buyer's again, if they are still there; if not, and of
   * lines that were called off, the money is owed again.
   */
  @Override
  public Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    return orders
        .lock(new OrderId(subject))
        .map(order -> returned(order, inAll, at))
        .orElse(Set.of());
  }

  private Set<UUID> returned(Order order, GivenBack inAll, Instant at) {
    if (order.state().paid().isEmpty()) {
      return inAll.lines().keySet(); // it was paid too late (R34)
    }
    Map<OrderLineId, Money> back = order.returned(lines(inAll));
    Map<OrderLineId, Money> off = new HashMap<>(back);
    off.keySet().removeIf(line -> !order.isCalledOff(line));
    Map<OrderLineId, Money> owed = change(order, off, inAll, at, this::takeUpAgain) ? off : back;
    if (!owed.isEmpty()) {
      String number = order.placement().number().text();
      outbox.publish(new OrderRefundOwed(order.id(), number, order.buyer(), sum(owed, inAll), at));
    }
    return owed.keySet().stream().map(OrderLineId::value).collect(toSet());
  }

  private static Money sum(Map<OrderLineId, Money> lines, GivenBack inAll) {
    return lines.values().stream().reduce(Money.zero(inAll.captured().currency()), Money::plus);
  }

  private static Map<OrderLineId, Money> lines(GivenBack inAll) {
    return inAll.lines().entrySet().stream()
        .collect(toMap(line -> new OrderLineId(line.getKey()), Map.Entry::getValue));
  }

  /**
   * Answers whether it could be done.
   *
   * @param owed lines that stay given back, and how much of each is yet to go
   */
  private boolean change(
      Order order,
      Map<OrderLineId, Money> owed,
      GivenBack inAll,
      Instant at,
      BiPredicate<Order, List<LineRefund>> moveCopies) {
    OrderStatus before = order.status();
    Map<OrderLineId, Money> lines = new HashMap<>(lines(inAll));
    lines.keySet().removeAll(owed.keySet());
    boolean all = inAll.refunded().plus(sum(owed, inAll)).compareTo(inAll.captured()) >= 0;
    List<LineRefund> changes = order.giveBack(lines, all, at);
    if (changes.isEmpty()) {
      return true;
    }
    if (!moveCopies.test(order, changes)) {
      return false;
    }
    orders.save(order);
    changes.forEach(change -> outbox.publish(told(order, change, at)));
    if (order.status() != before) {
      tell(order, before, inAll, at);
    }
    return true;
  }

  private boolean giveUp(Order order, List<LineRefund> lines) {
    holds.takeBack(key(order), works(lines, LineRefund::isUnsold));
    return true;
  }

  private boolean takeUpAgain(Order order, List<LineRefund> lines) {
    boolean there = holds.sellAgain(key(order), works(lines, LineRefund::isSoldAgain));
    if (!there) {
      LOG.log(
          Level.WARNING,
          "A refund of order {0} came back, and its copies are sold to others; it is given back again",
          order.id().value());
    }
    return there;
  }

  private static Event told(Order order, LineRefund change, Instant at) {
    OrderLine line = change.after();
    return change.more().isPositive()
        ? new LineRefunded(
            order.id(),
            order.placement().number().text(),
            line.id(),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            change.more(),
            line.givenBack(),
            order.status() == OrderStatus.REFUNDED,
            at)
        : new LineRefundReturned(
            order.id(),
            line.id(),
            line.seller(),
            line.artwork(),
            line.title(),
            change.more().negated(),
            line.givenBack(),
            at);
  }

  private void tell(Order order, OrderStatus before, GivenBack inAll, Instant at) {
    String number = order.placement().number().text();
    if (order.status() == OrderStatus.REFUNDED) {
      outbox.publish(new OrderRefunded(order.id(), number, order.buyer(), inAll.refunded(), at));
    } else if (before == OrderStatus.REFUNDED) {
      outbox.publish(
          new OrderRefundReturned(order.id(), number, order.buyer(), inAll.captured(), at));
    } else {
      ordering.tellIfCompleted(order, at);
    }
  }

  private static HoldKey key(Order order) {
    return new HoldKey(order.id().value());
  }

  private static Set<ArtworkId> works(List<LineRefund> lines, Predicate<LineRefund> which) {
    return lines.stream().filter(which).map(line -> line.after().artwork()).collect(toSet());
  }
}
