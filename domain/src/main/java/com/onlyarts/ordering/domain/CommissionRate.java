package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;

/**
 * The platform's share of a sale in per cent; 0 to 100 with at most two decimals, frozen on the
 * line when it is sold (R31).
 */
public record CommissionRate(BigDecimal percent) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public CommissionRate {
    if (percent.signum() < 0
        || percent.compareTo(ALL) > 0
        || percent.stripTrailingZeros().scale() > 2) {
      throw new InvalidValue("commissionRate", "must be 0 to 100 with at most two decimals");
    }
    percent = percent.setScale(2);
  }

  public static CommissionRate of(String percent) {
    return new CommissionRate(new BigDecimal(percent));
  }

  /** The platform's fee, rounded HALF_UP at the cent; the seller has the rest (R31). */
  public Money feeOf(Money gross) {
    return gross.percent(percent);
  }
}
