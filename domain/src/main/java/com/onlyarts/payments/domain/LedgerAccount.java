package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of the ledger. Amounts are credits: what the platform owes whoever the page is for. The
 * provider's page is below zero by what it holds for us.
 *
 * @param owner the seller; empty for the platform's own pages
 */
public record LedgerAccount(Kind kind, Optional<PersonId> owner) {
  /** Money that lies at the payment provider. */
  public static final LedgerAccount PROVIDER = new LedgerAccount(Kind.PROVIDER, Optional.empty());

  /** What the platform has earned. */
  public static final LedgerAccount FEES = new LedgerAccount(Kind.PLATFORM_FEES, Optional.empty());

  /** Tax taken in for the tax office. */
  public static final LedgerAccount TAX = new LedgerAccount(Kind.TAX_PAYABLE, Optional.empty());

  /** Buyers' money that nobody has earned yet: released to a seller, or given back. */
  public static final LedgerAccount ESCROW = new LedgerAccount(Kind.ESCROW, Optional.empty());

  /** Artists' money on its way to their banks. */
  public static final LedgerAccount TRANSIT =
      new LedgerAccount(Kind.PAYOUT_TRANSIT, Optional.empty());

  /**
   * What is owed to payers whose banks keep returning it: the entry says of which payment. Staff
   * gives it back another way (R37).
   */
  public static final LedgerAccount UNCLAIMED =
      new LedgerAccount(Kind.UNCLAIMED_REFUNDS, Optional.empty());

  /** What the platform has earned by subscriptions. */
  public static final LedgerAccount SUBSCRIPTIONS =
      new LedgerAccount(Kind.SUBSCRIPTIONS, Optional.empty());

  /** What a seller has earned and cannot have yet (R38). */
  public static LedgerAccount pendingOf(PersonId seller) {
    return new LedgerAccount(Kind.SELLER_PENDING, Optional.of(seller));
  }

  /** What a seller can have. */
  public static LedgerAccount availableOf(PersonId seller) {
    return new LedgerAccount(Kind.SELLER_AVAILABLE, Optional.of(seller));
  }

  /** What a page is about. */
  public enum Kind {
    PROVIDER,
    PLATFORM_FEES,
    TAX_PAYABLE,
    ESCROW,
    PAYOUT_TRANSIT,
    UNCLAIMED_REFUNDS,
    SUBSCRIPTIONS,
    SELLER_PENDING,
    SELLER_AVAILABLE;

    /** The kind's name in the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
