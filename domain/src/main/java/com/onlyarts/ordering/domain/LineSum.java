package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Money;

/**
 * What a line comes to (R31).
 *
 * @param price what one copy costs
 * @param tax on the whole line, rounded once
 */
public record LineSum(Money price, Quantity quantity, Money tax) {

  public static LineSum of(Money price, Quantity quantity, TaxRate rate) {
    return new LineSum(price, quantity, rate.on(price.times(quantity.copies())));
  }

  /** All copies together, without tax. */
  public Money gross() {
    return price.times(quantity.copies());
  }

  /** Whether so much is all of it; nothing never is. */
  public boolean isAll(Money givenBack) {
    return givenBack.isPositive() && givenBack.compareTo(total()) >= 0;
  }

  /** All copies together, tax included. */
  public Money total() {
    return gross().plus(tax);
  }
}
