package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of each share has gone back: what refunds took of it by name, and of what they took of
 * the whole the same fraction of every share, until nothing is left of it (R37). It follows from
 * the sums alone, so that the order of refunds, and one that comes back, make no difference.
 *
 * @param part the fraction of each share that went back with refunds of the whole, {@code part} of
 *     {@code whole}
 */
record RefundSpread(BigInteger part, BigInteger whole) {

  /**
   * @param unnamed what refunds took of the whole, at most what is left of the shares
   */
  static RefundSpread of(List<Share> shares, Money unnamed) {
    List<Share> open =
        new ArrayList<>(shares.stream().filter(share -> share.left().isPositive()).toList());
    long rest = unnamed.minor();
    while (!open.isEmpty()) {
      BigInteger whole =
          BigInteger.valueOf(open.stream().mapToLong(share -> share.total().minor()).sum());
      RefundSpread spread = new RefundSpread(BigInteger.valueOf(rest), whole);
      List<Share> usedUp = open.stream().filter(spread::exceeds).toList();
      if (usedUp.isEmpty()) {
        return spread;
      }
      rest -= usedUp.stream().mapToLong(share -> share.left().minor()).sum();
      open.removeAll(usedUp);
    }
    return new RefundSpread(BigInteger.ONE, BigInteger.ONE);
  }

  private boolean exceeds(Share share) {
    return gone(share).compareTo(all(share)) > 0;
  }

  /** The part of an amount that goes back with a share, rounded HALF_UP (R4). */
  Money of(Share share, Money amount) {
    return portion(share, amount, RoundingMode.HALF_UP);
  }

  /** How much of the share has gone back, in whole minor units that are certainly gone. */
  Money of(Share share) {
    return portion(share, share.total(), RoundingMode.DOWN);
  }

  /** As {@link #of(Share)}, with the minor unit that may be gone. */
  Money upTo(Share share) {
    return portion(share, share.total(), RoundingMode.UP);
  }

  private Money portion(Share share, Money amount, RoundingMode rounding) {
    if (!share.total().isPositive()) {
      return Money.zero(amount.currency());
    }
    BigInteger gone = gone(share).min(all(share)).multiply(BigInteger.valueOf(amount.minor()));
    return new Money(
        new BigDecimal(gone).divide(new BigDecimal(all(share)), 0, rounding).longValueExact(),
        amount.currency());
  }

  /** What went of the share, and all there was of it, both times the same number. */
  private BigInteger gone(Share share) {
    return BigInteger.valueOf(share.returned().named().minor())
        .multiply(whole)
        .add(BigInteger.valueOf(share.total().minor()).multiply(part));
  }

  private BigInteger all(Share share) {
    return BigInteger.valueOf(share.total().minor()).multiply(whole);
  }
}
