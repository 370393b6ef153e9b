package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.LineLife;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.LineSum;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.ShippingAddress;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One order in full, for its buyer.
 *
 * @param payment how it is paid; empty when it costs nothing
 */
public record OrderView(
    OrderId id,
    OrderNumber number,
    PersonId buyer,
    Sums sums,
    Progress progress,
    Optional<ShippingAddress> address,
    Optional<String> notes,
    List<Line> lines,
    Optional<Payment> payment,
    Instant placedAt,
    Instant changedAt) {

  public OrderView {
    lines = List.copyOf(lines);
  }

  /** This order, with the lines another view has of it too. */
  public OrderView withLinesOf(OrderView more) {
    List<Line> all = Stream.concat(lines.stream(), more.lines.stream()).toList();
    return new OrderView(
        id, number, buyer, sums, progress, address, notes, all, payment, placedAt, changedAt);
  }

  /** What it costs. */
  public record Sums(Money subtotal, Money tax, Money shipping) {
    public Money total() {
      return subtotal.plus(tax).plus(shipping);
    }
  }

  /**
   * Where it stands.
   *
   * @param expiresAt until when its copies are held; only while it is pending (R34)
   * @param reason why it was cancelled, if it was
   */
  public record Progress(
      OrderStatus status, Optional<Instant> expiresAt, Optional<OrderCancelReason> reason) {}

  /**
   * One line of it.
   *
   * @param licence under which it was sold; empty of what was sold before licences were written
   *     down (R128)
   * @param refunded how much of what was paid for it has gone back
   */
  public record Line(
      OrderLineId id,
      OrderedWork work,
      Optional<LineLicence> licence,
      LineSum sum,
      PersonBrief seller,
      LineLife life,
      Money refunded) {

    /** Where it stands, if the order is paid. */
    public LineState state() {
      return life.state(sum.isAll(refunded));
    }
  }

  /**
   * How it is paid, as payments tells it.
   *
   * @param intent the provider's name for the payment, once it was asked for
   * @param status a word of payments, as in {@code requires_payment_method}
   */
  public record Payment(
      PaymentId id,
      Optional<String> intent,
      String status,
      Optional<Instant> paidAt,
      Money refunded) {}
}
