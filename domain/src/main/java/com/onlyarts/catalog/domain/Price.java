package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** What one copy costs; 0.00 to 99,999,999.99 (R4). */
public record Price(Money money) {
  public Price {
    CurrencyTerms.requirePrice("price", money);
  }

  /** The price a decimal number stands for, to the cent. */
  public static Price of(BigDecimal amount, Currency currency) {
    return new Price(Money.of("price", amount, currency));
  }
}
