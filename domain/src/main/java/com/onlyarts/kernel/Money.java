package com.onlyarts.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount: integer minor units of one currency (R4). May be negative, as a posting of the
 * ledger is; what must not be negative says so itself.
 *
 * @param minor how many of the currency's smallest units, 12345 for 123.45 USD
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
  private static final int WRITTEN = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The amount a decimal number stands for.
   *
   * @throws InvalidValue if it has more decimals than the currency, or is beyond what 64 bits of
   *     minor units hold
   */
  public static Money of(BigDecimal amount, Currency currency) {
    return of("amount", amount, currency);
  }

  /**
   * The same, of a member that is not called {@code amount}.
   *
   * @param field the member to blame
   */
  public static Money of(String field, BigDecimal amount, Currency currency) {
    try {
      return new Money(
          amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    } catch (ArithmeticException _) {
      throw new InvalidValue(
          field,
          currency.getDefaultFractionDigits() == 0
              ? "must be an amount without decimals"
              : "must be an amount with at most two decimals");
    }
  }

  /** The amount written as text, for fixtures and settings: {@code Money.of("500.00", usd)}. */
  public static Money of(String amount, Currency currency) {
    return of(new BigDecimal(amount), currency);
  }

  /**
   * The amount as a decimal with two decimals, as JSON and the database write it whatever the
   * currency: 1500.00 for 1,500 yen.
   */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).setScale(WRITTEN);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money times(long quantity) {
    return new Money(Math.multiplyExact(minor, quantity), currency);
  }

  /**
   * This amount times a factor, rounded HALF_UP to the minor unit (R4); HALF_UP rounds away from
   * zero at the half.
   */
  public Money times(BigDecimal factor) {
    return rounded(BigDecimal.valueOf(minor).multiply(factor));
  }

  /** So many per cent of this amount, rounded HALF_UP to the minor unit (R31). */
  public Money percent(BigDecimal percentage) {
    return rounded(BigDecimal.valueOf(minor).multiply(percentage).divide(HUNDRED));
  }

  /**
   * The part of this amount that {@code part} is of {@code whole}, rounded HALF_UP: what a refund
   * gives back of an earning (R37).
   *
   * @throws ArithmeticException if the whole is zero
   */
  public Money prorated(Money part, Money whole) {
    BigDecimal share =
        BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(sameCurrency(part).minor));
    return new Money(
        share
            .divide(BigDecimal.valueOf(sameCurrency(whole).minor), 0, RoundingMode.HALF_UP)
            .longValueExact(),
        currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  /** Orders amounts of one currency; amounts of two currencies cannot be compared. */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency;
  }

  private Money rounded(BigDecimal minorUnits) {
    return new Money(minorUnits.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalStateException("%s and %s do not mix".formatted(currency, other.currency));
    }
    return other;
  }
}
