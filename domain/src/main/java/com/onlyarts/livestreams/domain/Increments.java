package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Money;
import java.util.List;

/** By how much a bid must exceed the one before (R71). */
public final class Increments {
  private static final List<Step> STEPS =
      List.of(
          new Step("1.00", "0.05"),
          new Step("30.00", "1.00"),
          new Step("50.00", "2.00"),
          new Step("100.00", "3.00"),
          new Step("300.00", "5.00"),
          new Step("1000.00", "10.00"),
          new Step("2000.00", "20.00"));
  private static final String FROM_THERE_ON = "50.00";

  private Increments() {}

  /** The step above an amount: 5.00 above 250.00, 50.00 from 2,000.00 on. */
  public static Money above(Money amount) {
    return STEPS.stream()
        .filter(step -> amount.compareTo(Money.of(step.below(), amount.currency())) < 0)
        .findFirst()
        .map(step -> Money.of(step.by(), amount.currency()))
        .orElseGet(() -> Money.of(FROM_THERE_ON, amount.currency()));
  }

  /** The least that exceeds an amount by a whole step. */
  public static Money next(Money amount) {
    return amount.plus(above(amount));
  }

  private record Step(String below, String by) {}
}
