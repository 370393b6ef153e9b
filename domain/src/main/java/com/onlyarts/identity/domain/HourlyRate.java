package com.onlyarts.identity.domain;

import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** What an hour of an artist's time costs; 0.00 to 99,999,999.99 (R4, R60). */
public record HourlyRate(Money money) {
  public HourlyRate {
    CurrencyTerms.requirePrice("hourlyRate", money);
  }

  /** The rate a decimal number stands for, to the cent. */
  public static HourlyRate of(BigDecimal amount, Currency currency) {
    return new HourlyRate(Money.of("hourlyRate", amount, currency));
  }
}
