package com.onlyarts.payments.api;

import com.onlyarts.kernel.Money;
import java.util.Map;
import java.util.UUID;

/**
 * What has gone back of a payment in all so far (R37).
 *
 * @param refunded of {@code captured}
 * @param lines how much of each line of the bill
 */
public record GivenBack(Money refunded, Money captured, Map<UUID, Money> lines) {

  public GivenBack {
    lines = Map.copyOf(lines);
  }

  /** Whether every cent went back. */
  public boolean isAll() {
    return refunded.compareTo(captured) >= 0;
  }
}
