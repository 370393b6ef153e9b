package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets sellers have what they earned once its time has passed: 7 days after digital delivery, 14 after physical (R38). */
public final class ReleasingEarnings {
  private final Transactions transactions;
  private final Payments payments;
  private final Bookkeeping books;
  private final Clock clock;

  public ReleasingEarnings(Transactions transactions, Payments payments, Bookkeeping books, Clock clock) {
    this.transactions = transactions;
    this.payments = payments;
    this.books = books;
    this.clock = clock;
  }

  /** Releases everything that is due, one payment a transaction (chore). */
  public void releaseDue() {
    boolean more = true;
    while (more) {
      more = releaseOne();
    }
  }

  private boolean releaseOne() {
    Instant now = clock.instant();
    return transactions.inTransaction(
        () -> {
          Optional<PaymentId> next = payments.lockNextToRelease(now);
          next.flatMap(payments::lock).ifPresent(payment -> release(payment, now));
          return next.isPresent();
        });
  }

  private void release(Payment payment, Instant now) {
    var entries = payment.release(payments.dueShares(payment.id(), now), now);
    payments.save(payment, now);
    entries.forEach(books::book);
  }
}
