package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;

/**
 * Keeps {@code balance} and {@code totalEarnings} of an account: projections of the ledger, written
 * in the ledger's own transaction (R38).
 */
public interface SellerFunds {

  /** Both may be negative: a refund takes back. */
  void changed(PersonId seller, Money balanceDifference, Money earningsDifference);
}
