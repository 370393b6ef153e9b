package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.ordering.domain.OrderFixture.TEN_PER_CENT;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSumTest {

  @Test
  void R31_the_documents_own_example() {
    OrderLine line = aLine().priced("500.00").line();

    assertThat(line.sum().tax()).isEqualTo(usd("50.00"));
    assertThat(line.fee()).isEqualTo(usd("50.00"));
    assertThat(line.earnings()).isEqualTo(usd("450.00"));
    assertThat(Totals.of(List.of(line.sum()), USD).total()).isEqualTo(usd("550.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 1, 0.01",
    "0.04, 1, 0.00",
    "0.04, 2, 0.01",
    "33.33, 3, 10.00",
    "0.00, 99, 0.00",
    "99999999.99, 99, 989999999.90"
  })
  void R31_tax_is_rounded_once_for_the_whole_line(String price, int copies, String tax) {
    assertThat(LineSum.of(usd(price), new Quantity(copies), TEN_PER_CENT).tax())
        .isEqualTo(usd(tax));
  }

  @Test
  void
      R31_whatever_is_ordered_fee_and_earnings_are_the_gross_and_the_sums_are_the_sums_of_the_lines() {
    Random random = new Random(31);
    for (int run = 0; run < 2_000; run++) {
      TaxRate rate = new TaxRate(BigDecimal.valueOf(random.nextInt(2_501), 4));
      CommissionRate commission = new CommissionRate(BigDecimal.valueOf(random.nextInt(10_001), 2));
      List<LineSum> lines = new ArrayList<>();
      BigDecimal expected = BigDecimal.ZERO.setScale(2);
      for (int line = 0; line <= random.nextInt(6); line++) {
        LineSum sum =
            LineSum.of(
                new Money(random.nextInt(10_000_00), USD),
                new Quantity(1 + random.nextInt(99)),
                rate);
        lines.add(sum);
        BigDecimal gross =
            sum.price().amount().multiply(BigDecimal.valueOf(sum.quantity().copies()));
        expected =
            expected.add(gross).add(gross.multiply(rate.rate()).setScale(2, RoundingMode.HALF_UP));

        Money fee = commission.feeOf(sum.gross());
        assertThat(fee.amount())
            .isEqualTo(
                gross
                    .multiply(commission.percent())
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP));
        assertThat(fee.isNegative() || fee.compareTo(sum.gross()) > 0).isFalse();
      }
      Totals totals = Totals.of(lines, USD);
      assertThat(totals.total().amount()).isEqualTo(expected);
      assertThat(totals.copies())
          .isEqualTo(lines.stream().mapToInt(line -> line.quantity().copies()).sum());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void R30_a_quantity_is_1_to_99(int copies) {
    assertInvalid("quantity", () -> new Quantity(copies));
  }

  @ParameterizedTest
  @CsvSource({"1, OA-20240115-001", "999, OA-20240115-999", "1000, OA-20240115-1000"})
  void R33_an_order_number_has_at_least_three_digits(int number, String text) {
    assertThat(OrderNumber.of(LocalDate.of(2024, 1, 15), number).text()).isEqualTo(text);
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
