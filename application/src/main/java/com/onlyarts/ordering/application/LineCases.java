package com.onlyarts.ordering.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.CaseSubjects;
import com.onlyarts.ordering.api.Claimed;
import com.onlyarts.ordering.application.port.Infringements;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Lines of paid orders, as cases are about them (R103). */
public final class LineCases implements CaseSubjects {
  static final String KIND = "order_line";

  private final Transactions transactions;
  private final Orders orders;
  private final Infringements infringements;

  public LineCases(Transactions transactions, Orders orders, Infringements infringements) {
    this.transactions = transactions;
    this.orders = orders;
    this.infringements = infringements;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /**
   * The order is let go before the case is opened: payments lock it after the payment, and a case
   * locks the payment.
   */
  @Override
  public Optional<Claimed> claimed(
      UUID thing, PersonId buyer, String reason, OptionalInt copies, Instant now) {
    OrderLineId line = new OrderLineId(thing);
    return transactions
        .inTransaction(() -> orders.lockWithLine(line))
        .flatMap(
            order ->
                claimed(
                    order,
                    line,
                    buyer,
                    CaseReason.labelled(reason),
                    copies,
                    infringements.since(line),
                    now));
  }

  private static Optional<Claimed> claimed(
      Order order,
      OrderLineId line,
      PersonId buyer,
      CaseReason reason,
      OptionalInt copies,
      Optional<Instant> infringingSince,
      Instant now) {
    return order
        .placement()
        .payment()
        .flatMap(
            payment ->
                order
                    .claim(line, buyer, reason, copies, infringingSince, now)
                    .map(
                        claim ->
                            new Claimed(
                                claim.line().seller(),
                                payment,
                                claim.line().id().value(),
                                claim.line().title(),
                                claim.atStake(),
                                order.state().paid(),
                                false,
                                claim.line().isFulfilled() && !claim.line().digital())));
  }
}
