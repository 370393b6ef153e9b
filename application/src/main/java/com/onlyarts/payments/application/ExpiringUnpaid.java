package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.UnpaidExpiry;
import java.time.Instant;
import java.util.Optional;

/** Calls off what is overdue, and has it closed where the provider agrees. */
public final class ExpiringUnpaid implements UnpaidExpiry {
  private final Transactions transactions;
  private final Charges charges;

  public ExpiringUnpaid(Transactions transactions, Charges charges) {
    this.transactions = transactions;
    this.charges = charges;
  }

  @Override
  public <I, T> void expire(I id, Instant now, Things<I, T> things) {
    if (transactions
        .inTransaction(() -> overdue(id, now, things))
        .filter(thing -> charges.callOff(things.payment(thing)))
        .isPresent()) {
      transactions.inTransaction(
          () -> overdue(id, now, things).ifPresent(thing -> things.close(thing, now)));
    }
  }

  private static <I, T> Optional<T> overdue(I id, Instant now, Things<I, T> things) {
    return things.lock(id).filter(thing -> things.isOverdue(thing, now));
  }
}
