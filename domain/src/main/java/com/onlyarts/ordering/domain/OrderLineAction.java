package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.DryRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a buyer can do with one line; each is the act itself, as {@link OrderAction}. */
public enum OrderLineAction {
  /** Say that it has arrived (R102). */
  RECEIVE(Order::receive),
  /** Wait no longer for what should have been sent (R100). */
  CANCEL(Order::callOffLate);

  private final Act act;

  OrderLineAction(Act act) {
    this.act = act;
  }

  /** As the contract says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<OrderLineAction> openTo(Order order, OrderLineId line, Instant now) {
    return Arrays.stream(values())
        .filter(action -> DryRun.succeeds(() -> action.act.changes(order.copy(), line, now)))
        .toList();
  }

  /** The buyer's act on a copy; answers whether it is news. */
  @FunctionalInterface
  private interface Act {
    boolean changes(Order copy, OrderLineId line, Instant now);
  }
}
