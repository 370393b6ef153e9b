package com.onlyarts.ordering.application;

import static java.util.stream.Collectors.toSet;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.ordering.api.LineCalledOff;
import com.onlyarts.ordering.domain.CallOff;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The money of lines that are called off or refunded by their seller: decided in the transaction of
 * whatever ends them, asked of the provider after it (R37, R100).
 */
public final class LineRefunds {
  private final RefundRequests refunds;
  private final ArtworkHolds holds;
  private final OrderWriter ordering;
  private final Outbox outbox;

  public LineRefunds(
      RefundRequests refunds, ArtworkHolds holds, OrderWriter ordering, Outbox outbox) {
    this.refunds = refunds;
    this.holds = holds;
    this.ordering = ordering;
    this.outbox = outbox;
  }

  /**
   * Decides that all of these lines goes back, keeps the order, and tells both sides. Copies come
   * back on sale when the money has gone; of what cost nothing at once.
   *
   * @param lines called off just now
   * @return to be carried out; nothing if they cost nothing
   */
  Optional<RefundId> callOff(Order order, List<OrderLine> lines, Instant now) {
    List<OrderLine> free = lines.stream().filter(line -> line.total().isZero()).toList();
    if (!free.isEmpty()) {
      holds.takeBack(
          new HoldKey(order.id().value()), free.stream().map(OrderLine::artwork).collect(toSet()));
    }
    lines.forEach(line -> tell(order, line, now));
    ordering.calledOff(order, now);
    return giveBack(
        order,
        lines.stream().filter(line -> !line.total().isZero()).toList(),
        reason(lines.getFirst()));
  }

  private Optional<RefundId> giveBack(Order order, List<OrderLine> lines, String reason) {
    return order
        .placement()
        .payment()
        .filter(_ -> !lines.isEmpty())
        .flatMap(
            payment ->
                refunds.decide(
                    payment,
                    RefundScope.wholeLines(lines.stream().map(line -> line.id().value()).toList()),
                    reason));
  }

  /** Decides that so much of a line goes back, or all that is left. */
  Optional<RefundId> giveBack(Order order, OrderLine line, Optional<Money> amount, String reason) {
    UUID id = line.id().value();
    RefundScope wanted =
        amount
            .map(some -> RefundScope.lines(Map.of(id, some)))
            .orElseGet(() -> RefundScope.wholeLines(List.of(id)));
    return order.placement().payment().flatMap(payment -> refunds.decide(payment, wanted, reason));
  }

  /** Asks the provider, outside any transaction. */
  void carryOut(RefundId refund) {
    refunds.carryOut(refund);
  }

  private void tell(Order order, OrderLine line, Instant now) {
    outbox.publish(
        new LineCalledOff(
            order.id(),
            line.id(),
            reason(line),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            now));
  }

  private static String reason(OrderLine line) {
    return line.life().calledOff().map(CallOff::reason).orElseThrow().label();
  }
}
