package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Duration;
import java.util.UUID;

/**
 * One seller's part of a payment: gross = fee + earnings, tax beside it (R31), and what refunds
 * have taken back of it so far (R37).
 *
 * @param line the line it is for, in the module that asks for the money
 * @param availableAfter how long after delivery the earnings stay pending (R38)
 * @param custody where the money is until the seller can have it
 * @param released whether the earnings have become available
 */
public record Share(
    ShareId id,
    UUID line,
    PersonId seller,
    Money gross,
    Money tax,
    Money fee,
    Money earnings,
    Duration availableAfter,
    Custody custody,
    Money returnedEarnings,
    Money returnedTax,
    boolean released) {

  public Share {
    if (!fee.plus(earnings).equals(gross)) {
      throw new IllegalArgumentException("fee and earnings must sum to the gross");
    }
  }

  /** A share of which nothing was taken back yet. */
  public static Share of(
      UUID line,
      PersonId seller,
      Money gross,
      Money tax,
      Money fee,
      Duration availableAfter,
      Custody custody) {
    Money nothing = Money.zero(gross.currency());
    return new Share(
        ShareId.next(),
        line,
        seller,
        gross,
        tax,
        fee,
        gross.minus(fee),
        availableAfter,
        custody,
        nothing,
        nothing,
        false);
  }

  /** What the seller still has of the earnings. */
  public Money kept() {
    return earnings.minus(returnedEarnings);
  }

  /**
   * The share when {@code refunded} of {@code captured} has gone back in all: always reckoned from
   * the whole, so that any split of refunds ends where one full refund would (R37).
   */
  Share whenRefunded(Money refunded, Money captured) {
    Money earningsBack = earnings.prorated(refunded, captured);
    Money taxBack = tax.prorated(refunded, captured);
    return new Share(
        id,
        line,
        seller,
        gross,
        tax,
        fee,
        earnings,
        availableAfter,
        custody,
        earningsBack,
        taxBack,
        released);
  }

  Share whenReleased() {
    return new Share(
        id,
        line,
        seller,
        gross,
        tax,
        fee,
        earnings,
        availableAfter,
        custody,
        returnedEarnings,
        returnedTax,
        true);
  }

  /** The seller's page on which these earnings are now, unless they lie in escrow. */
  LedgerAccount account() {
    return released ? LedgerAccount.availableOf(seller) : LedgerAccount.pendingOf(seller);
  }

  /**
   * Whether the buyer's money still belongs to nobody: neither the seller nor the platform has
   * earned it yet.
   */
  boolean inEscrow() {
    return custody == Custody.ESCROW && !released;
  }

  /** Where the money is until the seller can have it. */
  public enum Custody {
    /** Earned by the sale, and shown to the seller as pending (R38). */
    PENDING,
    /** Nobody's until it is released: not the seller's balance, not the platform's fee. */
    ESCROW
  }
}
