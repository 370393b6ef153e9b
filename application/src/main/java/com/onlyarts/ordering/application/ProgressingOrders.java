package com.onlyarts.ordering.application;

import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.LineReminded;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.LineReminder;
import com.onlyarts.ordering.domain.LineStep;
import com.onlyarts.ordering.domain.LineStepTaken;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.payments.domain.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Time moves paid orders on where nobody does: reminds, takes as received, calls off (R100, R102,
 * R108, R109, R116). What was told is written down in the transaction that tells it.
 */
public final class ProgressingOrders {
  private final Transactions transactions;
  private final Orders orders;
  private final Cases cases;
  private final LineRefunds lineRefunds;
  private final Outbox outbox;

  public ProgressingOrders(
      Transactions transactions,
      Orders orders,
      Cases cases,
      LineRefunds lineRefunds,
      Outbox outbox) {
    this.transactions = transactions;
    this.orders = orders;
    this.cases = cases;
    this.lineRefunds = lineRefunds;
    this.outbox = outbox;
  }

  /** Takes the steps of this order whose time has come. */
  void progress(OrderId id, Instant now) {
    transactions
        .inTransaction(() -> orders.lock(id).flatMap(order -> progress(order, now)))
        .ifPresent(lineRefunds::carryOut);
  }

  private Optional<RefundId> progress(Order order, Instant now) {
    List<LineStepTaken> taken = order.progress(now, this::isContested);
    taken.forEach(it -> tell(order, it, now));
    List<OrderLine> calledOff =
        taken.stream()
            .filter(it -> it.step() instanceof LineStep.CallOff)
            .map(LineStepTaken::line)
            .toList();
    if (!calledOff.isEmpty()) {
      return lineRefunds.callOff(order, calledOff, now);
    }
    orders.save(order);
    return Optional.empty();
  }

  private boolean isContested(OrderLineId line) {
    return cases.openAbout(LineCases.KIND, line.value()).isPresent();
  }

  private void tell(Order order, LineStepTaken taken, Instant now) {
    if (taken.step() instanceof LineStep.Remind(LineReminder of)) {
      OrderLine line = taken.line();
      outbox.publish(
          new LineReminded(
              order.id(),
              line.id(),
              of.label(),
              of.isForSeller() ? line.seller() : order.buyer(),
              of.isForSeller(),
              line.artwork(),
              line.title(),
              now));
    }
  }
}
