package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.CancellationDeclined;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.payments.domain.RefundId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A seller gives back what a buyer paid: because the buyer asked to cancel, or of their own accord
 * (R108).
 */
public final class RefundingSales {
  private static final int LONGEST_REASON = 500;

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Orders orders;
  private final LineRefunds lineRefunds;
  private final Outbox outbox;
  private final Clock clock;

  public RefundingSales(
      Repeatable repeatable, Orders orders, LineRefunds lineRefunds, Outbox outbox, Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.orders = orders;
    this.lineRefunds = lineRefunds;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Answers a buyer who asked to cancel; the same answer again is fine. */
  public void answer(Caller seller, OrderLineId sale, boolean accepted) {
    transactions
        .inTransaction(() -> answered(seller, sale, accepted))
        .ifPresent(lineRefunds::carryOut);
  }

  private Optional<RefundId> answered(Caller seller, OrderLineId sale, boolean accepted) {
    Order order = orderOf(sale);
    Instant now = clock.instant();
    if (!order.answerCancellation(sale, seller.person(), accepted, now)) {
      return Optional.empty();
    }
    if (accepted) {
      return lineRefunds.callOff(order, List.of(order.lineOf(sale)), now);
    }
    orders.save(order);
    tellDeclined(order, order.lineOf(sale), now);
    return Optional.empty();
  }

  /**
   * Gives money of a sale back; all of what was not sent calls it off.
   *
   * @param amount tax included, more than nothing; all that is left if empty
   * @param reason 1 to {@value #LONGEST_REASON} characters
   */
  public void refund(Caller seller, OrderLineId sale, Optional<BigDecimal> amount, String reason) {
    String why = Text.required("reason", reason, LONGEST_REASON);
    if (amount.filter(wanted -> wanted.signum() <= 0).isPresent()) {
      throw new InvalidValue("amount", "must be more than nothing");
    }
    transactions
        .inTransaction(
            () -> steps.made("refund", RefundId::new).or(() -> refunded(seller, sale, amount, why)))
        .ifPresent(lineRefunds::carryOut);
  }

  private Optional<RefundId> refunded(
      Caller seller, OrderLineId sale, Optional<BigDecimal> amount, String why) {
    Order order = orderOf(sale);
    Instant now = clock.instant();
    OrderLine before = order.lineOf(sale, seller.person());
    Optional<Money> wanted = amount.map(some -> Money.of(some, before.sum().price().currency()));
    OrderLine after = order.refundSale(sale, seller.person(), wanted, now);
    Optional<RefundId> refund =
        after.life().calledOff().isPresent()
            ? lineRefunds.callOff(order, List.of(after), now)
            : lineRefunds.giveBack(order, after, wanted, why);
    return refund.map(id -> steps.once("refund", RefundId::new, () -> id));
  }

  private Order orderOf(OrderLineId sale) {
    return orders.lockWithLine(sale).orElseThrow(() -> new Rejected(new SaleNotFound(sale)));
  }

  private void tellDeclined(Order order, OrderLine line, Instant now) {
    outbox.publish(
        new CancellationDeclined(
            order.id(),
            line.id(),
            order.buyer(),
            line.seller(),
            line.artwork(),
            line.title(),
            now));
  }
}
