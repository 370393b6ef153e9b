package com.onlyarts.kernel;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What differs from currency to currency beside its decimals (R4), for each currency the platform
 * trades in: what Stripe takes at least and at most, and how large the usual amounts are.
 *
 * @param smallest the least that is charged at once
 * @param scale how many units are about what one US dollar is, as a power of ten; the steps of bids
 *     and the usual prices are written for dollars
 */
public record CurrencyTerms(Money smallest, int scale) {
  private static final int MOST_DECIMALS = 2;
  private static final long EIGHT_DIGITS = 99_999_999L;
  private static final BigDecimal LARGEST_PRICE = new BigDecimal("99999999.99");

  private record Figures(String smallest, int scale) {}

  private static final Map<String, Figures> KNOWN =
      Map.ofEntries(
          entry("USD", new Figures("0.50", 1)),
          entry("AED", new Figures("2.00", 1)),
          entry("AUD", new Figures("0.50", 1)),
          entry("BGN", new Figures("1.00", 1)),
          entry("BRL", new Figures("0.50", 1)),
          entry("CAD", new Figures("0.50", 1)),
          entry("CHF", new Figures("0.50", 1)),
          entry("CZK", new Figures("15.00", 10)),
          entry("DKK", new Figures("2.50", 10)),
          entry("EUR", new Figures("0.50", 1)),
          entry("GBP", new Figures("0.30", 1)),
          entry("HKD", new Figures("4.00", 10)),
          entry("HUF", new Figures("175.00", 100)),
          entry("INR", new Figures("0.50", 100)),
          entry("JPY", new Figures("50", 100)),
          entry("KRW", new Figures("700", 1_000)),
          entry("MXN", new Figures("10.00", 10)),
          entry("MYR", new Figures("2.00", 1)),
          entry("NOK", new Figures("3.00", 10)),
          entry("NZD", new Figures("0.50", 1)),
          entry("PLN", new Figures("2.00", 1)),
          entry("RON", new Figures("2.00", 1)),
          entry("SEK", new Figures("3.00", 10)),
          entry("SGD", new Figures("0.50", 1)),
          entry("THB", new Figures("10.00", 10)),
          entry("TRY", new Figures("20.00", 10)),
          entry("VND", new Figures("15000", 10_000)),
          entry("ZAR", new Figures("10.00", 10)));

  /**
   * The figures of a currency.
   *
   * @throws InvalidValue if it has three decimals, which providers take in steps of ten only, or is
   *     not among those known here
   */
  public static CurrencyTerms of(Currency currency) {
    if (currency.getDefaultFractionDigits() > MOST_DECIMALS) {
      throw new InvalidValue(
          "currency",
          "is %s, which has %d decimals; at most two are supported"
              .formatted(currency, currency.getDefaultFractionDigits()));
    }
    return Optional.ofNullable(KNOWN.get(currency.getCurrencyCode()))
        .map(it -> new CurrencyTerms(Money.of(it.smallest(), currency), it.scale()))
        .orElseThrow(
            () ->
                new InvalidValue(
                    "currency",
                    "is %s, which is not among the currencies that are supported: %s"
                        .formatted(
                            currency,
                            String.join(", ", KNOWN.keySet().stream().sorted().toList()))));
  }

  public Currency currency() {
    return smallest.currency();
  }

  /** The most that is charged at once: eight digits, 999,999.99 USD. */
  public Money largest() {
    return new Money(EIGHT_DIGITS, smallest.currency());
  }

  /** The least that is paid out: twice what is charged at least, 1.00 USD. */
  public Money smallestPayout() {
    return smallest.times(2);
  }

  /** The amount that stands where this many US dollars would. */
  public Money scaled(String dollars) {
    return Money.of(
        new BigDecimal(dollars).multiply(BigDecimal.valueOf(scale)), smallest.currency());
  }

  /**
   * Refuses a price that is negative, or more than columns hold.
   *
   * @param field the member to blame
   */
  public static void requirePrice(String field, Money price) {
    if (price.isNegative() || price.amount().compareTo(LARGEST_PRICE) > 0) {
      throw new InvalidValue(field, "must be 0.00 to 99999999.99");
    }
  }
}
