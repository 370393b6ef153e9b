package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;

/**
 * The platform's share of a service in per cent; 0 to 100 with at most two decimals, frozen on the
 * milestone when the plan is laid (R31).
 */
public record ServiceFee(BigDecimal percent) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public ServiceFee {
    if (percent.signum() < 0
        || percent.compareTo(ALL) > 0
        || percent.stripTrailingZeros().scale() > 2) {
      throw new InvalidValue("commissionRate", "must be 0 to 100 with at most two decimals");
    }
    percent = percent.setScale(2);
  }

  /** The platform's part, rounded HALF_UP at the cent; the artist has the rest. */
  public Money on(Money gross) {
    return gross.percent(percent);
  }
}
