package com.onlyarts.payments.application;

import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.Ledger;
import com.onlyarts.payments.domain.LedgerEntry;
import java.util.Comparator;

/**
 * Books entries and, in the same transaction, what they mean for the balances that accounts show
 * (R38).
 */
public final class Bookkeeping {
  private final Ledger ledger;
  private final SellerFunds funds;

  public Bookkeeping(Ledger ledger, SellerFunds funds) {
    this.ledger = ledger;
    this.funds = funds;
  }

  /**
   * Books the entry unless it is booked; sellers in the order of their ids, so that two bookings
   * never wait for each other in a circle.
   */
  void book(LedgerEntry entry) {
    if (!ledger.book(entry)) {
      return;
    }
    entry.sellerChanges().entrySet().stream()
        .filter(change -> !change.getValue().isZero())
        .sorted(Comparator.comparing(change -> change.getKey().value()))
        .forEach(change -> tell(change.getKey(), change.getValue(), entry.kind()));
  }

  private void tell(PersonId seller, Money change, LedgerEntry.Kind kind) {
    funds.changed(seller, change, kind.isEarning() ? change : Money.zero(change.currency()));
  }
}
