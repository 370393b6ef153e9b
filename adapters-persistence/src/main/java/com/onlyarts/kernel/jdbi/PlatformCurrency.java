package com.onlyarts.kernel.jdbi;

import java.util.Currency;
import org.jdbi.v3.core.config.JdbiConfig;

/** The currency amounts without one of their own are in (R4); USD unless set. */
public final class PlatformCurrency implements JdbiConfig<PlatformCurrency> {
  private Currency currency = Currency.getInstance("USD");

  Currency get() {
    return currency;
  }

  /** To how many decimals amounts are rounded in a statement. */
  public int decimals() {
    return currency.getDefaultFractionDigits();
  }

  void set(Currency currency) {
    this.currency = currency;
  }

  @Override
  public PlatformCurrency createCopy() {
    PlatformCurrency copy = new PlatformCurrency();
    copy.currency = currency;
    return copy;
  }
}
