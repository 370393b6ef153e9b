package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTermsTest {

  @ParameterizedTest
  @CsvSource({
    "USD, 0.50, 999999.99, 1.00, 5.00",
    "EUR, 0.50, 999999.99, 1.00, 5.00",
    "GBP, 0.30, 999999.99, 0.60, 5.00",
    "SEK, 3.00, 999999.99, 6.00, 50.00",
    "JPY, 50.00, 99999999.00, 100.00, 500.00",
    "KRW, 700.00, 99999999.00, 1400.00, 5000.00"
  })
  void R4_least_and_most_and_steps_are_those_of_the_currency(
      String code, String smallest, String largest, String payout, String five) {
    CurrencyTerms terms = CurrencyTerms.of(Currency.getInstance(code));

    assertThat(terms.smallest().amount()).isEqualTo(smallest);
    assertThat(terms.largest().amount()).isEqualTo(largest);
    assertThat(terms.smallestPayout().amount()).isEqualTo(payout);
    assertThat(terms.scaled("5.00").amount()).isEqualTo(five);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KWD", "BHD", "TND", "XAU", "UGX"})
  void R4_what_providers_do_not_take_as_it_is_is_refused(String code) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> CurrencyTerms.of(Currency.getInstance(code)))
        .satisfies(refused -> assertThat(refused.reason()).startsWith("is " + code));
  }

  @Test
  void R4_an_amount_without_minor_units_is_whole_and_written_with_two_decimals() {
    Currency yen = Currency.getInstance("JPY");

    assertThat(Money.of("1500", yen)).isEqualTo(new Money(1500, yen));
    assertThat(Money.of("1500.00", yen).amount()).isEqualTo(new BigDecimal("1500.00"));
    assertThat(Money.of("1555", yen).percent(new BigDecimal("10"))).isEqualTo(new Money(156, yen));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Money.of("10.50", yen));
  }

  @Test
  void R4_a_price_is_within_what_columns_hold_whatever_the_currency() {
    Currency yen = Currency.getInstance("JPY");

    CurrencyTerms.requirePrice("price", new Money(99_999_999, yen));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> CurrencyTerms.requirePrice("price", new Money(100_000_000, yen)));
  }
}
