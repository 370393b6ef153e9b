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
public record Bill(
    PaymentSubject subject,
    PersonId payer,
    Money amount,
    String description,
    Optional<String> paymentMethod,
    List<Share> shares) {

  public Bill {
    shares = List.copyOf(shares);
    Money parts =
        shares.stream()
            .map(share -> share.gross().plus(share.tax()))
            .reduce(Money.zero(amount.currency()), Money::plus);
    if (!parts.equals(amount)) {
      throw new IllegalArgumentException(
          "the shares sum to %s, not to %s".formatted(parts, amount));
    }
  }

  /** The bill of one thing of one seller, for which no way to pay was chosen yet. */
  public static Bill ofOne(
      PaymentSubject subject, PersonId payer, String description, Share share) {
    Money amount = share.gross().plus(share.tax());
    return new Bill(subject, payer, amount, description, Optional.empty(), List.of(share));
  }

  /**
   * One seller's part of a bill; gross = fee + earnings (R31).
   *
   * @param line the line it is for, in the module that asks for the money
   * @param availableAfter how long after delivery the seller waits for the money: 7 days digital,
   *     14 physical (R38)
   * @param escrow whether the money is nobody's until then, and not the seller's pending earnings;
   *     such a share stands alone in its bill
   */
  public record Share(
      UUID line,
      PersonId seller,
      Money gross,
      Money tax,
      Money fee,
      Money earnings,
      Duration availableAfter,
      boolean escrow) {

    /** A share that the seller earns with the sale itself. */
    public Share(
        UUID line,
        PersonId seller,
        Money gross,
        Money tax,
        Money fee,
        Money earnings,
        Duration availableAfter) {
      this(line, seller, gross, tax, fee, earnings, availableAfter, false);
    }

    /** A share without tax, of which the platform takes a fee. */
    public static Share untaxed(
        UUID line, PersonId seller, Money gross, Money fee, Duration availableAfter) {
      Money noTax = Money.zero(gross.currency());
      return new Share(line, seller, gross, noTax, fee, gross.minus(fee), availableAfter);
    }

    /** The same, held in escrow until it is released. */
    public Share inEscrow() {
      return new Share(line, seller, gross, tax, fee, earnings, availableAfter, true);
    }

    public Share {
      if (!fee.plus(earnings).equals(gross)) {
        throw new IllegalArgumentException("fee and earnings must sum to the gross");
      }
    }
  }
}
