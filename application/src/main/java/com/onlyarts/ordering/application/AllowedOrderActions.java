package com.onlyarts.ordering.application;

import com.onlyarts.ordering.domain.OrderAction;
import com.onlyarts.ordering.domain.OrderLineAction;
import com.onlyarts.ordering.domain.OrderLineId;
import java.util.List;
import java.util.Map;

/** What a buyer can do now with an order, and with each of its lines. */
public record AllowedOrderActions(
    List<OrderAction> withOrder, Map<OrderLineId, List<OrderLineAction>> withLines) {

  public AllowedOrderActions {
    withOrder = List.copyOf(withOrder);
    withLines = Map.copyOf(withLines);
  }
}
