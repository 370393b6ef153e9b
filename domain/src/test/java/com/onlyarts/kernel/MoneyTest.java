package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "500.00, 10, 50.00",
    "0.05, 10, 0.01",
    "0.04, 10, 0.00",
    "0.15, 10, 0.02",
    "33.33, 12.5, 4.17",
    "-0.05, 10, -0.01"
  })
  void R4_percentages_round_half_up_at_the_cent(
      String amount, BigDecimal percentage, String expected) {
    assertThat(usd(amount).percent(percentage)).isEqualTo(usd(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1e400", "92233720368547758.08"})
  void R4_what_is_no_amount_in_cents_is_refused(String amount) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> usd(amount))
        .satisfies(e -> assertThat(e.field()).isEqualTo("amount"));
  }

  @Test
  void R4_an_amount_is_written_with_two_decimals() {
    assertThat(usd("500").amount()).isEqualTo(new BigDecimal("500.00"));
    assertThat(usd("-0.5")).hasToString("-0.50 USD");
  }

  @Test
  void two_currencies_do_not_mix() {
    Money euro = Money.of("1.00", Currency.getInstance("EUR"));
    assertThatIllegalStateException().isThrownBy(() -> usd("1.00").plus(euro));
  }

  @Test
  void R37_the_parts_given_back_of_any_split_sum_to_the_whole() {
    Random random = new Random(37);
    for (int run = 0; run < 2_000; run++) {
      Money whole = new Money(1 + random.nextInt(100_000), USD);
      Money earnings = new Money(random.nextLong(whole.minor() + 1), USD);
      Money givenBack = Money.zero(USD);
      Money refunded = Money.zero(USD);
      while (refunded.compareTo(whole) < 0) {
        refunded =
            new Money(Math.min(whole.minor(), refunded.minor() + 1 + random.nextInt(30_000)), USD);
        givenBack = givenBack.plus(earnings.prorated(refunded, whole).minus(givenBack));
      }
      assertThat(givenBack).isEqualTo(earnings);
    }
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
