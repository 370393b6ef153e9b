package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Money;
import java.util.Collection;
import java.util.Currency;

/**
 * What a cart or an order comes to: the sums of its lines (R31).
 *
 * @param copies how many copies in all
 * @param shipping nothing, as yet: sellers ship at their own expense
 */
public record Totals(int copies, Money subtotal, Money tax, Money shipping) {

  public static Totals of(Collection<LineSum> lines, Currency currency) {
    Money nothing = Money.zero(currency);
    return new Totals(
        lines.stream().mapToInt(line -> line.quantity().copies()).sum(),
        lines.stream().map(LineSum::gross).reduce(nothing, Money::plus),
        lines.stream().map(LineSum::tax).reduce(nothing, Money::plus),
        nothing);
  }

  public Money total() {
    return subtotal.plus(tax).plus(shipping);
  }
}
