package com.onlyarts.payments.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody owes, and who is to have it.
 *
 * @param amount everything together; the shares' gross and tax sum to it
 * @param paymentMethod what the payer chose at the checkout, if anything
 */
public record Bill(Subject subject, PersonId payer, Money amount, String description, Optional<String> paymentMethod, List<Share> shares) {

  public Bill {
    shares = List.copyOf(shares);
    Money parts = shares.stream().map(share -> share.gross().plus(share.tax())).reduce(Money.zero(amount.currency()), Money::plus);
    if (!parts.equals(amount)) {
      throw new IllegalArgumentException("the shares sum to %s, not to %s".formatted(parts, amount));
    }
  }

  /**
   * One seller's part of a bill; gross = fee + earnings (R31).
   *
   * @param line the line it is for, in the module that asks for the money
   * @param availableAfter how long after delivery the earnings stay pending: 7 days digital, 14 physical (R38)
   */
  public record Share(UUID line, PersonId seller, Money gross, Money tax, Money fee, Money earnings, Duration availableAfter) {
    public Share {
      if (!fee.plus(earnings).equals(gross)) {
        throw new IllegalArgumentException("fee and earnings must sum to the gross");
      }
    }
  }
}
