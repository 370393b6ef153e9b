package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.util.Currency;

/**
 * What refunds have taken back of a share.
 *
 * @param earnings of what the seller earned
 * @param tax of the tax
 * @param named what refunds that named the line took of the share, tax and all
 * @param namedOnTheirWay the same of refunds that are decided and not known to have gone
 */
public record ReturnedAmounts(Money earnings, Money tax, Money named, Money namedOnTheirWay) {

  static ReturnedAmounts none(Currency currency) {
    Money nothing = Money.zero(currency);
    return new ReturnedAmounts(nothing, nothing, nothing, nothing);
  }
}
