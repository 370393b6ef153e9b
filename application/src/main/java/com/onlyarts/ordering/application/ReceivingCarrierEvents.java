package com.onlyarts.ordering.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.CarrierEvents;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.TrackingWebhookClosed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A carrier says, by way of a tracking service, that a parcel was delivered: what was sold (R102),
 * or what was sent back (R105).
 */
public final class ReceivingCarrierEvents {
  private final Optional<CarrierEvents> events;
  private final Transactions transactions;
  private final Orders orders;
  private final Cases cases;
  private final CaseSteps steps;
  private final Clock clock;

  /**
   * @param events reads the service's events; empty while there is no secret to check them with
   */
  public ReceivingCarrierEvents(
      Optional<CarrierEvents> events,
      Transactions transactions,
      Orders orders,
      Cases cases,
      CaseSteps steps,
      Clock clock) {
    this.events = events;
    this.transactions = transactions;
    this.orders = orders;
    this.cases = cases;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * Takes an event in; returning means that it need not come again. Numbers nobody sent anything
   * with are of no concern, and what was said before is no news.
   *
   * @throws Rejected if it is not the service's, cannot be read, or events are not taken here
   */
  public void take(byte[] raw, String signature) {
    CarrierEvents reader = events.orElseThrow(() -> new Rejected(new TrackingWebhookClosed()));
    reader.delivered(raw, signature).ifPresent(this::delivered);
  }

  private void delivered(String number) {
    Instant now = clock.instant();
    for (OrderLineId line : orders.sentWith(number)) {
      transactions.inTransaction(() -> delivered(line, number, now));
    }
    for (CaseId id : cases.sentWith(number)) {
      transactions.inTransaction(() -> delivered(id, number, now));
    }
  }

  /** A number that was corrected before the order was locked is not meant. */
  private void delivered(OrderLineId line, String number, Instant now) {
    Optional<Order> locked = orders.lockWithLine(line);
    locked
        .filter(_ -> orders.sentWith(number).contains(line))
        .filter(order -> order.deliver(line, now))
        .ifPresent(orders::save);
  }

  private void delivered(CaseId id, String number, Instant now) {
    cases
        .lock(id)
        .filter(_ -> cases.sentWith(number).contains(id))
        .ifPresent(found -> found.deliver(now).ifPresent(step -> steps.taken(found, step, now)));
  }
}
