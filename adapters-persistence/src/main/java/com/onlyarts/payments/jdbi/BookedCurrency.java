package com.onlyarts.payments.jdbi;

import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** In which currency payments and the ledger are kept; every row is in the same one (R4). */
public final class BookedCurrency {
  private final Jdbi jdbi;

  public BookedCurrency(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty as long as nothing was ever paid or booked. */
  public Optional<Currency> find() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    (SELECT currency FROM payments LIMIT 1)
                    UNION ALL
                    (SELECT currency FROM ledger_accounts LIMIT 1)
                    LIMIT 1
                    """)
                .mapTo(String.class)
                .findFirst()
                .map(Currency::getInstance));
  }
}
