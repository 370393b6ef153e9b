package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.ShareHolds;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.Share;
import com.onlyarts.payments.domain.ShareId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Lets sellers have what they earned once its time has passed: 7 days after digital delivery, 14
 * after physical (R38); or once the buyer is content.
 */
public final class ReleasingEarnings implements Escrow, ShareHolds {
  private static final int BATCH = 50;

  private final Transactions transactions;
  private final Payments payments;
  private final Bookkeeping books;
  private final Clock clock;

  public ReleasingEarnings(
      Transactions transactions, Payments payments, Bookkeeping books, Clock clock) {
    this.transactions = transactions;
    this.payments = payments;
    this.books = books;
    this.clock = clock;
  }

  /** Releases everything that is due, one payment a transaction (job). */
  public void releaseDue(ItemByItem items) {
    Instant now = clock.instant();
    items.all(
        PaymentId::value, last -> payments.toRelease(now, last, BATCH), id -> releaseDue(id, now));
  }

  private void releaseDue(PaymentId id, Instant now) {
    transactions.inTransaction(
        () ->
            payments
                .lock(id)
                .filter(payment -> !payment.isDisputed())
                .ifPresent(payment -> release(payment, payments.dueShares(id, now), now)));
  }

  @Override
  public void release(PaymentId id) {
    transactions.inTransaction(
        () ->
            payments
                .lock(id)
                .filter(payment -> payment.status() == PaymentStatus.SUCCEEDED)
                .ifPresent(
                    payment ->
                        release(
                            undisputed(payment),
                            payment.shares().stream().map(Share::id).toList(),
                            clock.instant())));
  }

  @Override
  public void freeze(PaymentId id, UUID line) {
    freeze(id, line, true);
  }

  @Override
  public void thaw(PaymentId id, UUID line) {
    freeze(id, line, false);
  }

  private void freeze(PaymentId id, UUID line, boolean frozen) {
    transactions.inTransaction(
        () -> payments.lock(id).ifPresent(_ -> payments.freeze(id, line, frozen)));
  }

  private static Payment undisputed(Payment payment) {
    if (payment.isDisputed()) {
      throw new Rejected(new PaymentDisputed(payment.id()));
    }
    return payment;
  }

  private void release(Payment payment, List<ShareId> due, Instant now) {
    var entries = payment.release(due, now);
    payments.save(payment, now);
    entries.forEach(books::book);
  }
}
