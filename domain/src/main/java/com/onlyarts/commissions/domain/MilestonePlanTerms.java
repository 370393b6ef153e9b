package com.onlyarts.commissions.domain;

import com.onlyarts.commissions.domain.CommissionsRejection.AmountTooLarge;
import com.onlyarts.commissions.domain.CommissionsRejection.AmountTooSmall;
import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import java.util.Currency;

/**
 * On which terms milestones are paid.
 *
 * @param smallest the least a provider takes at once
 * @param largest the most a provider takes at once
 */
public record MilestonePlanTerms(ServiceFee fee, Money smallest, Money largest) {

  /** At least and at most what Stripe takes. */
  public static MilestonePlanTerms usual(Currency currency, ServiceFee fee) {
    CurrencyTerms charged = CurrencyTerms.of(currency);
    return new MilestonePlanTerms(fee, charged.smallest(), charged.largest());
  }

  /** The amount, if it can be paid at once. */
  Money payable(Money amount) {
    if (amount.compareTo(smallest) < 0) {
      throw new Rejected(new AmountTooSmall(amount, smallest));
    }
    if (amount.compareTo(largest) > 0) {
      throw new Rejected(new AmountTooLarge(amount, largest));
    }
    return amount;
  }
}
