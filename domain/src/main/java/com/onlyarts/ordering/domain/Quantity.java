package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;

/** How many copies of one work somebody buys; 1 to 99 (R30). */
public record Quantity(int copies) {
  public static final int MOST = 99;

  public Quantity {
    if (copies < 1 || copies > MOST) {
      throw new InvalidValue("quantity", "must be 1 to %d".formatted(MOST));
    }
  }
}
