package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** What one copy costs; 0.00 to 99,999,999.99 (R4). */
public record Price(Money money) {
  public static final long MAX_MINOR = 99_999_999_99L;

  public Price {
    if (money.minor() < 0 || money.minor() > MAX_MINOR) {
      throw new InvalidValue("price", "must be 0.00 to 99999999.99");
    }
  }

  /** The price a decimal number stands for, to the cent. */
  public static Price of(BigDecimal amount, Currency currency) {
    try {
      return new Price(Money.of(amount, currency));
    } catch (InvalidValue e) {
      throw new InvalidValue("price", e.reason());
    }
  }
}
