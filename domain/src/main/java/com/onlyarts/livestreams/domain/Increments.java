package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By how much a bid must exceed the one before (R71); in other currencies at their scale (R4). */
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

  /** The step above an amount: 5.00 above 250.00, 50.00 from 2,000.00 on, as for dollars. */
  public static Money above(Money amount) {
    CurrencyTerms terms = CurrencyTerms.of(amount.currency());
    return STEPS.stream()
        .filter(step -> amount.compareTo(terms.scaled(step.below())) < 0)
        .findFirst()
        .map(step -> terms.scaled(step.by()))
        .orElseGet(() -> terms.scaled(FROM_THERE_ON));
  }

  /**
   * A step, and the amount from which on it is another one.
   *
   * @param below empty for the last step
   */
  public record Bound(Optional<Money> below, Money step) {}

  /** Every step in a currency, the smallest first. */
  public static List<Bound> in(Currency currency) {
    CurrencyTerms terms = CurrencyTerms.of(currency);
    return Stream.concat(
            STEPS.stream()
                .map(
                    step ->
                        new Bound(
                            Optional.of(terms.scaled(step.below())), terms.scaled(step.by()))),
            Stream.of(new Bound(Optional.empty(), terms.scaled(FROM_THERE_ON))))
        .toList();
  }

  /** The least that exceeds an amount by a whole step. */
  public static Money next(Money amount) {
    return amount.plus(above(amount));
  }

  private record Step(String below, String by) {}
}
