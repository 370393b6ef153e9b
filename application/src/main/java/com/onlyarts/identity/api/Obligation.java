package com.onlyarts.identity.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Something of others that hangs on an account, so that it cannot be closed yet (R19).
 *
 * @param things what it is about, by the ids of its kind; none if there is nothing of it
 */
public record Obligation(Kind kind, List<UUID> things) {

  public Obligation {
    things = List.copyOf(things);
  }

  /** What is owed or held. */
  public enum Kind {
    /** Earnings that are not paid out yet, or a debt to the platform: ids of the accounts. */
    BALANCE,
    /** Payouts on their way, which may still come back: ids of payouts. */
    PAYOUTS,
    /** Orders of one's own that are not paid, or not handed over in full: ids of orders. */
    ORDERS,
    /** What others paid for and is still to be handed over: ids of sales. */
    SALES,
    /** Commissions with money in escrow or in dispute, on either side. */
    COMMISSIONS,
    /** Paid consultations to come, on either side. */
    CONSULTATIONS,
    /** Auctions of one's own that are on air. */
    AUCTIONS,
    /** Auctions on air in which one leads. */
    LEADING_BIDS,
    /** Cases that have not ended, on either side. */
    CASES;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
