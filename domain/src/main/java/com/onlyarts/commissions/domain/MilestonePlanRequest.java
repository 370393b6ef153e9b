package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a client would like to pay: at once, in so many equal parts, or in parts of their own; at
 * most {@value #MOST}.
 */
public sealed interface MilestonePlanRequest {
  int MOST = 10;

  /** The parts with their titles, in their order; they sum to the budget. */
  List<Part> parts(Brief brief);

  /** One part of the budget. */
  record Part(String title, Money amount) {
    public Part {
      title = Text.required("milestones.title", title, Brief.LONGEST_TITLE);
    }
  }

  /** The whole budget at once. */
  record AtOnce() implements MilestonePlanRequest {
    @Override
    public List<Part> parts(Brief brief) {
      return List.of(new Part(brief.title(), brief.budget()));
    }
  }

  /** Equal parts; the last takes the cents that are over. */
  record Equal(int count) implements MilestonePlanRequest {
    public Equal {
      if (count < 1 || count > MOST) {
        throw new InvalidValue("count", "must be 1 to %d".formatted(MOST));
      }
    }

    @Override
    public List<Part> parts(Brief brief) {
      Money budget = brief.budget();
      Money each = new Money(budget.minor() / count, budget.currency());
      Money last = budget.minus(each.times(count - 1L));
      return IntStream.rangeClosed(1, count)
          .mapToObj(
              number ->
                  new Part("Part %d of %d".formatted(number, count), number == count ? last : each))
          .toList();
    }
  }

  /** Parts by their amounts, which sum to the budget. */
  record ByAmount(List<Part> wanted) implements MilestonePlanRequest {
    public ByAmount {
      wanted = List.copyOf(wanted);
      requireSome(wanted.size());
    }

    @Override
    public List<Part> parts(Brief brief) {
      Money sum =
          wanted.stream()
              .map(Part::amount)
              .reduce(Money.zero(brief.budget().currency()), Money::plus);
      if (!sum.equals(brief.budget())) {
        throw new InvalidValue(
            "milestones", "must sum to the budget of %s, not to %s".formatted(brief.budget(), sum));
      }
      return wanted;
    }
  }

  /** Parts by percentages of the budget, which sum to 100; the last is what the others leave. */
  record ByPercentage(List<PerCent> wanted) implements MilestonePlanRequest {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public ByPercentage {
      wanted = List.copyOf(wanted);
      requireSome(wanted.size());
      if (wanted.stream()
              .map(PerCent::percentage)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .compareTo(ALL)
          != 0) {
        throw new InvalidValue("milestones", "must come to 100 per cent");
      }
    }

    @Override
    public List<Part> parts(Brief brief) {
      List<Part> parts = new ArrayList<>();
      Money left = brief.budget();
      for (PerCent part : wanted.subList(0, wanted.size() - 1)) {
        Money amount = brief.budget().percent(part.percentage());
        parts.add(new Part(part.title(), amount));
        left = left.minus(amount);
      }
      parts.add(new Part(wanted.getLast().title(), left));
      return List.copyOf(parts);
    }
  }

  /** One part by its percentage: more than 0, with at most two decimals. */
  record PerCent(String title, BigDecimal percentage) {
    public PerCent {
      if (percentage.signum() <= 0 || percentage.stripTrailingZeros().scale() > 2) {
        throw new InvalidValue(
            "milestones.percentage", "must be more than 0 with at most two decimals");
      }
    }
  }

  private static void requireSome(int parts) {
    if (parts < 1 || parts > MOST) {
      throw new InvalidValue("milestones", "must be 1 to %d".formatted(MOST));
    }
  }
}
