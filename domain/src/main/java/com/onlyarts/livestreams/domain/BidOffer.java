package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * What somebody offers.
 *
 * @param amount what is bid now, more than nothing
 * @param max up to which the service goes on bidding in their name (R72); their secret, and never
 *     below the amount
 */
public record BidOffer(Money amount, Optional<Money> max) {
  /** In minor units; with the tax on top, what a provider takes at once. */
  public static final long MOST_MINOR = 900_000_00L;

  public BidOffer {
    requireAffordable("amount", amount);
    max.ifPresent(it -> requireAffordable("maxAmount", it));
    if (max.isPresent() && max.get().compareTo(amount) < 0) {
      throw new InvalidValue("maxAmount", "must not be below the amount");
    }
  }

  /** As far as this bidder goes. */
  public Money highest() {
    return max.orElse(amount);
  }

  private static void requireAffordable(String field, Money money) {
    if (!money.isPositive() || money.minor() > MOST_MINOR) {
      throw new InvalidValue(
          field,
          "must be %s to %s"
              .formatted(
                  new Money(1, money.currency()).amount(),
                  new Money(MOST_MINOR, money.currency()).amount()));
    }
  }
}
