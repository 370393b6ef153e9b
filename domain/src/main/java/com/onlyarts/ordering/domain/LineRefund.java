package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Money;

/** A line before and after money went back for it, or came back to us (R37). */
public record LineRefund(OrderLine before, OrderLine after) {

  /** How much more went back; less than nothing if it came back to us. */
  public Money more() {
    return after.givenBack().minus(before.givenBack());
  }

  /** Whether its copies come back on sale: all of it was given back, and it was not sent (R37). */
  public boolean isUnsold() {
    return !before.isReturned() && after.isReturned() && !after.isFulfilled();
  }

  /** Whether its copies, which came back on sale, are the buyer's again. */
  public boolean isSoldAgain() {
    return before.isReturned() && !after.isReturned() && !after.isFulfilled();
  }
}
