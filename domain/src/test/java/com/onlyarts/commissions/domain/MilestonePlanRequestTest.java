package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionFixture.TEN_PER_CENT;
import static com.onlyarts.commissions.domain.CommissionFixture.USD;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.inParts;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.commissions.domain.CommissionsRejection.AmountTooSmall;
import com.onlyarts.commissions.domain.MilestonePlanRequest.ByPercentage;
import com.onlyarts.commissions.domain.MilestonePlanRequest.Equal;
import com.onlyarts.commissions.domain.MilestonePlanRequest.Part;
import com.onlyarts.commissions.domain.MilestonePlanRequest.PerCent;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonePlanRequestTest {

  @Test
  void the_last_of_equal_parts_takes_the_cents_that_are_over() {
    assertThat(new Equal(3).parts(worth("100.00")))
        .extracting(Part::amount)
        .containsExactly(usd("33.33"), usd("33.33"), usd("33.34"));
  }

  @Test
  void the_last_percentage_is_what_the_others_leave() {
    ByPercentage planRequest =
        new ByPercentage(List.of(share("33.33"), share("33.33"), share("33.34")));

    assertThat(planRequest.parts(worth("0.05")))
        .extracting(Part::amount)
        .containsExactly(usd("0.02"), usd("0.02"), usd("0.01"));
  }

  @Test
  void every_plan_sums_to_its_budget_and_the_fees_to_the_milestones() {
    Random random = new Random(50);
    for (int run = 0; run < 1_000; run++) {
      Brief brief = brief(new Money(10_000 + random.nextInt(1_000_000), USD));
      MilestonePlanRequest planRequest =
          random.nextBoolean() ? new Equal(1 + random.nextInt(10)) : percentages(random);
      MilestonePlan plan =
          MilestonePlan.laid(
              brief,
              planRequest,
              MilestonePlanTerms.usual(
                  USD, new ServiceFee(BigDecimal.valueOf(random.nextInt(10_001), 2))));

      assertThat(sum(plan.milestones().stream().map(Milestone::amount))).isEqualTo(brief.budget());
      assertThat(plan.milestones())
          .allSatisfy(it -> assertThat(it.fee().plus(it.earnings())).isEqualTo(it.amount()));
    }
  }

  @Test
  void amounts_that_miss_the_budget_are_refused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> inParts("200.00", "299.99").parts(worth("500.00")))
        .withMessage("must sum to the budget of 500.00 USD, not to 499.99 USD");
  }

  @Test
  void percentages_that_miss_a_hundred_are_refused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new ByPercentage(List.of(share("50"), share("49.99"))));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> share("0"));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> share("33.333"));
  }

  @Test
  void a_plan_has_one_to_ten_parts() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Equal(0));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Equal(11));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> inParts());
  }

  @Test
  void a_part_too_small_to_be_paid_is_refused() {
    assertRefused(
        new AmountTooSmall(usd("0.49"), usd("0.50")),
        () -> MilestonePlan.laid(worth("0.98"), new Equal(2), TEN_PER_CENT));
    assertRefused(
        new AmountTooSmall(usd("0.00"), usd("0.50")),
        () -> MilestonePlan.laid(worth("0.00"), new MilestonePlanRequest.AtOnce(), TEN_PER_CENT));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "10, true", "11, false"})
  void a_plan_has_one_to_ten_parts_however_it_is_laid(int parts, boolean fine) {
    List<Part> amounts = Collections.nCopies(parts, new Part("Share", usd("1.00")));
    List<PerCent> shares = new ArrayList<>(Collections.nCopies(parts - 1, share("1")));
    shares.add(share(String.valueOf(101 - parts)));
    if (fine) {
      assertThat(new MilestonePlanRequest.ByAmount(amounts).wanted()).hasSize(parts);
      assertThat(new ByPercentage(shares).wanted()).hasSize(parts);
      assertThat(new Equal(parts).parts(worth("500.00"))).hasSize(parts);
    } else {
      assertInvalid("milestones", () -> new MilestonePlanRequest.ByAmount(amounts));
      assertInvalid("milestones", () -> new ByPercentage(shares));
      assertInvalid("count", () -> new Equal(parts));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.49, false", "0.50, true", "999999.99, true", "1000000.00, false"})
  void what_is_charged_at_once_is_what_a_provider_takes(String amount, boolean fine) {
    Brief brief = worth(amount);
    if (fine) {
      assertThat(
              MilestonePlan.laid(brief, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT)
                  .milestones())
          .singleElement()
          .satisfies(it -> assertThat(it.amount()).isEqualTo(usd(amount)));
    } else {
      assertThatExceptionOfType(Rejected.class)
          .isThrownBy(
              () -> MilestonePlan.laid(brief, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-0.01, false",
    "0, true",
    "12.34, true",
    "100, true",
    "100.01, false",
    "1.234, false"
  })
  void the_platforms_share_is_0_to_100_per_cent_with_two_decimals(String percent, boolean fine) {
    if (fine) {
      assertThat(new ServiceFee(new BigDecimal(percent)).percent()).isEqualByComparingTo(percent);
    } else {
      assertInvalid("commissionRate", () -> new ServiceFee(new BigDecimal(percent)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.00, true", "99999999.99, true", "100000000.00, false", "-0.01, false"})
  void a_budget_fits_the_books(String budget, boolean fine) {
    if (fine) {
      assertThat(worth(budget).budget()).isEqualTo(usd(budget));
    } else {
      assertInvalid("budget", () -> worth(budget));
    }
  }

  @ParameterizedTest
  @CsvSource({"0000-12-31, false", "0001-01-01, true", "9999-12-31, true", "+10000-01-01, false"})
  void a_deadline_is_a_day_that_can_be_written(LocalDate day, boolean fine) {
    ThrowingCallable brief = () -> brief(20, Optional.of(day));
    if (fine) {
      assertThatCode(brief).doesNotThrowAnyException();
    } else {
      assertInvalid("deadline", brief);
    }
  }

  @Test
  void a_brief_shows_at_most_20_pictures() {
    assertThat(brief(20, Optional.empty()).referenceImages()).hasSize(20);
    assertInvalid("referenceImages", () -> brief(21, Optional.empty()));
  }

  private static Brief brief(int pictures, Optional<LocalDate> deadline) {
    List<String> images = Collections.nCopies(pictures, "https://img.example/1.jpg");
    return new Brief("Portrait", "Of a cat", images, usd("500.00"), deadline);
  }

  private static ByPercentage percentages(Random random) {
    int first = 1 + random.nextInt(98);
    int second = 1 + random.nextInt(99 - first);
    return new ByPercentage(
        Stream.of(first, second, 100 - first - second)
            .map(part -> share(String.valueOf(part)))
            .toList());
  }

  private static PerCent share(String percentage) {
    return new PerCent("Share", new BigDecimal(percentage));
  }

  private static Brief worth(String budget) {
    return aCommission().worth(budget).brief();
  }

  private static Brief brief(Money budget) {
    return new Brief("Portrait", "Of a cat", List.of(), budget, Optional.empty());
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(USD), Money::plus);
  }
}
