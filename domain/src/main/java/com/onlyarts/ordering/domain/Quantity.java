package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderingRejection.QuantityOutOfRange;

/** How many copies of one work somebody buys; 1 to 99 (R30). */
public record Quantity(int copies) {
  public static final int MOST = 99;

  public Quantity {
    if (copies < 1 || copies > MOST) {
      throw new InvalidValue("quantity", "must be 1 to %d".formatted(MOST));
    }
  }

  /** So many more; refused beyond {@value #MOST} (R30). */
  public Quantity plus(Quantity more) {
    int sum = copies + more.copies;
    if (sum > MOST) {
      throw new Rejected(new QuantityOutOfRange(sum));
    }
    return new Quantity(sum);
  }

  /**
   * So many more, but never beyond {@value #MOST}: what comes back to a cart must not be refused
   * (R32).
   */
  public Quantity plusAtMost(Quantity more) {
    return new Quantity(Math.min(MOST, copies + more.copies));
  }
}
