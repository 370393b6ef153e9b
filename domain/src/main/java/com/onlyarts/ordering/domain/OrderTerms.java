package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderingRejection.AmountTooLarge;
import com.onlyarts.ordering.domain.OrderingRejection.AmountTooSmall;
import com.onlyarts.ordering.domain.OrderingRejection.PriceChanged;
import com.onlyarts.ordering.domain.OrderingRejection.ShippingAddressRequired;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * On which terms the platform sells.
 *
 * @param hold how long copies wait for payment: 15 minutes (R34)
 * @param smallest the least a provider takes at once; what costs nothing needs no provider
 * @param largest the most a provider takes at once
 */
public record OrderTerms(
    Currency currency, CommissionRate commission, Duration hold, Money smallest, Money largest) {

  /** How often one may order the same work without paying (R61). */
  public static final int MOST_UNPAID = 3;

  /** Within how long. */
  public static final Duration UNPAID_WITHIN = Duration.ofHours(24);

  /** Ten per cent for the platform, 15 minutes to pay, at least and at most what Stripe takes. */
  public static OrderTerms usual(Currency currency) {
    CurrencyTerms charged = CurrencyTerms.of(currency);
    return new OrderTerms(
        currency,
        CommissionRate.of("10"),
        Duration.ofMinutes(15),
        charged.smallest(),
        charged.largest());
  }

  /** The same terms, but for the platform's share. */
  public OrderTerms taking(CommissionRate share) {
    return new OrderTerms(currency, share, hold, smallest, largest);
  }

  /** The same terms, but for the time to pay. */
  public OrderTerms waiting(Duration timeToPay) {
    return new OrderTerms(currency, commission, timeToPay, smallest, largest);
  }

  public Totals totalsOf(Collection<LineSum> lines) {
    return Totals.of(lines, currency);
  }

  /**
   * Refuses what cannot be ordered like this: something physical sent nowhere, or a sum that cannot
   * be charged.
   */
  public void requireAgreeable(List<OrderLine> lines, Optional<ShippingAddress> address) {
    if (address.isEmpty() && !lines.stream().allMatch(OrderLine::digital)) {
      throw new Rejected(new ShippingAddressRequired());
    }
    requireChargeable(totalsOf(lines.stream().map(OrderLine::sum).toList()).total());
  }

  /** Refuses lines that come to another sum than the buyer has seen. */
  public void requireTotal(List<OrderLine> lines, BigDecimal expected) {
    Totals totals = totalsOf(lines.stream().map(OrderLine::sum).toList());
    if (totals.total().amount().compareTo(expected) != 0) {
      throw new Rejected(new PriceChanged(totals));
    }
  }

  /** Refuses a sum that cannot be charged. */
  public void requireChargeable(Money total) {
    if (total.isPositive() && total.compareTo(smallest) < 0) {
      throw new Rejected(new AmountTooSmall(total, smallest));
    }
    if (total.compareTo(largest) > 0) {
      throw new Rejected(new AmountTooLarge(total, largest));
    }
  }

  /** Whether a sum can be charged at once; nothing need not be. */
  public boolean isChargeable(Money total) {
    return total.isZero() || (total.compareTo(smallest) >= 0 && total.compareTo(largest) <= 0);
  }
}
