package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.UnpaidExpiry;
import java.time.Instant;
import java.util.function.Predicate;

/** Calls off what is overdue, and has it closed where the provider agrees. */
public final class ExpiringUnpaid implements UnpaidExpiry {
  private final Transactions transactions;
  private final Charges charges;

  public ExpiringUnpaid(Transactions transactions, Charges charges) {
    this.transactions = transactions;
    this.charges = charges;
  }

  @Override
  public <I, T> void end(I id, Instant now, Predicate<T> due, Things<I, T> things) {
    if (transactions
        .inTransaction(() -> things.lock(id))
        .filter(due)
        .filter(thing -> charges.callOff(things.payment(thing)))
        .isPresent()) {
      transactions.inTransaction(
          () -> things.lock(id).filter(due).ifPresent(thing -> things.close(thing, now)));
    }
  }
}
