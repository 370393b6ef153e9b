package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Duration;
import java.util.UUID;

/**
 * One seller's part of a payment: gross = fee + earnings, tax beside it (R31).
 *
 * @param line the line it is for, in the module that asks for the money
 * @param availableAfter how long after delivery the earnings stay pending (R38)
 * @param custody where the money is until the seller can have it
 * @param returned what refunds have taken back of it so far (R37)
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
    ReturnedAmounts returned,
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
        ReturnedAmounts.none(gross.currency()),
        false);
  }

  /** What the buyer paid for it. */
  Money total() {
    return gross.plus(tax);
  }

  /** What the seller still has of the earnings. */
  public Money kept() {
    return earnings.minus(returned.earnings());
  }

  /** What refunds that named the line have not taken of it. */
  Money left() {
    return total().minus(returned.named());
  }

  /** A refund that names the line takes so much more of it; less than nothing if it came back. */
  Share whenNamed(Money more) {
    return with(
        new ReturnedAmounts(
            returned.earnings(),
            returned.tax(),
            returned.named().plus(more),
            returned.namedOnTheirWay()));
  }

  /** A refund of so much that names the line is decided; less than nothing once it is settled. */
  Share whenNaming(Money more) {
    return with(
        new ReturnedAmounts(
            returned.earnings(),
            returned.tax(),
            returned.named(),
            returned.namedOnTheirWay().plus(more)));
  }

  /** The share when all refunds on their way have gone. */
  Share whenAllHasGone() {
    return whenNamed(returned.namedOnTheirWay());
  }

  /**
   * The share when so much of each has gone back: always reckoned from the whole, so that any split
   * of refunds ends where one full refund would (R37).
   */
  Share whenRefunded(RefundSpread spread) {
    return with(
        new ReturnedAmounts(
            spread.of(this, earnings),
            spread.of(this, tax),
            returned.named(),
            returned.namedOnTheirWay()));
  }

  Share whenReleased() {
    return new Share(
        id, line, seller, gross, tax, fee, earnings, availableAfter, custody, returned, true);
  }

  private Share with(ReturnedAmounts now) {
    return new Share(
        id, line, seller, gross, tax, fee, earnings, availableAfter, custody, now, released);
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
