package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.DryRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a buyer can do with an order, in the words of the contract. Each is the act itself, so that
 * it is refused here for the same reasons (R34, R35, R74, R108).
 */
public enum OrderAction {
  /** Pay it. */
  PAY((it, _) -> it.isPending()),
  /** Call it off while it is not paid. */
  CANCEL((it, now) -> it.cancel(OrderCancelReason.BUYER, Optional.empty(), now)),
  /** Say where what is physical goes. */
  CHANGE_ADDRESS(
      (it, _) -> {
        it.requireSomethingToSend();
        return true;
      }),
  /** Ask the sellers to call off what was not sent. */
  REQUEST_CANCELLATION((it, now) -> !it.askToCancel(now).isEmpty());

  private final Act act;

  OrderAction(Act act) {
    this.act = act;
  }

  /** As the contract says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<OrderAction> openTo(Order order, Instant now) {
    return Arrays.stream(values())
        .filter(action -> DryRun.succeeds(() -> action.act.changes(order.copy(), now)))
        .toList();
  }

  /** The buyer's act on a copy; answers whether it is news. */
  @FunctionalInterface
  private interface Act {
    boolean changes(Order copy, Instant now);
  }
}
