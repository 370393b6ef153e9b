package com.onlyarts.livestreams.domain;

import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncrementsTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.05",
    "0.99, 0.05",
    "1.00, 1.00",
    "29.99, 1.00",
    "30.00, 2.00",
    "49.99, 2.00",
    "50.00, 3.00",
    "99.99, 3.00",
    "100.00, 5.00",
    "250.00, 5.00",
    "299.99, 5.00",
    "300.00, 10.00",
    "999.99, 10.00",
    "1000.00, 20.00",
    "1999.99, 20.00",
    "2000.00, 50.00",
    "800000.00, 50.00"
  })
  void R71_the_step_depends_on_where_the_auction_stands(String amount, String step) {
    assertThat(Increments.above(usd(amount))).isEqualTo(usd(step));
    assertThat(Increments.next(usd(amount))).isEqualTo(usd(amount).plus(usd(step)));
  }

  @Test
  void R71_all_steps_are_those_that_are_asked_for() {
    for (Increments.Bound bound : Increments.in(usd("1.00").currency())) {
      Money bid = bound.below().map(below -> below.minus(usd("0.01"))).orElse(usd("90000.00"));

      assertThat(Increments.above(bid)).isEqualTo(bound.step());
    }
    assertThat(Increments.in(usd("1.00").currency())).hasSize(8);
  }

  @Test
  void R4_steps_in_yen_are_a_hundred_times_those_in_dollars() {
    Currency yen = Currency.getInstance("JPY");

    assertThat(Increments.above(new Money(50, yen))).isEqualTo(new Money(5, yen));
    assertThat(Increments.above(new Money(25_000, yen))).isEqualTo(new Money(500, yen));
    assertThat(Increments.above(new Money(200_000, yen))).isEqualTo(new Money(5_000, yen));
  }
}
