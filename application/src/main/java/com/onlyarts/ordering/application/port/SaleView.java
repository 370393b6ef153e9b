package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.CommissionRate;
import com.onlyarts.ordering.domain.LineLife;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.LineSum;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.ShippingAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * One line that somebody sold.
 *
 * @param status the whole order's
 * @param refunded how much of what the buyer paid for it has gone back
 * @param address where to send it; only of a physical line, and only while the order is paid (R39)
 */
public record SaleView(
    OrderLineId id,
    OrderNumber number,
    OrderedWork work,
    PersonBrief buyer,
    LineSum sum,
    Money earnings,
    CommissionRate commission,
    OrderStatus status,
    LineLife life,
    Money refunded,
    Optional<ShippingAddress> address,
    Instant placedAt) {

  /** Where it stands, if the order is paid. */
  public LineState state() {
    return life.state(sum.isAll(refunded));
  }
}
