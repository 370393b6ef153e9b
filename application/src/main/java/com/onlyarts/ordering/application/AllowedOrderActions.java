package com.onlyarts.ordering.application;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderAction;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineAction;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a buyer can do now with an order, and with each of its lines. */
public record AllowedOrderActions(
    List<OrderAction> withOrder, Map<OrderLineId, List<OrderLineAction>> withLines) {

  public AllowedOrderActions {
    withOrder = List.copyOf(withOrder);
    withLines = Map.copyOf(withLines);
  }

  /** What this person can do with an order as it stands. */
  static AllowedOrderActions of(Order order, PersonId person, Instant now) {
    return new AllowedOrderActions(
        order.actionsOf(person, now),
        order.lines().stream()
            .map(OrderLine::id)
            .collect(toMap(it -> it, line -> order.actionsOf(person, line, now))));
  }
}
