package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.LedgerEntry;

/** The books: double entry, append-only (R38). */
public interface Ledger {

  /**
   * Books an entry; false, and nothing booked, if the fact of this business key is in the books
   * already.
   */
  boolean book(LedgerEntry entry);
}
