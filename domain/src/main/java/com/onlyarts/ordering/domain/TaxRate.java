package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;

/** The part of a price that is added as tax: 0.10 for ten per cent (R31). */
public record TaxRate(BigDecimal rate) {

  public TaxRate {
    if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
      throw new InvalidValue("taxRate", "must be 0 to 1");
    }
  }

  /** The tax on an amount, rounded HALF_UP at the cent (R4). */
  public Money on(Money amount) {
    return amount.times(rate);
  }
}
