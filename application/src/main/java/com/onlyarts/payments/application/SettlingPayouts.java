package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.application.port.Payouts;
import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the provider's word on payouts into our books: once, whoever brings it and however often
 * (R36). Locks the payout, then the artist.
 */
public final class SettlingPayouts {
  private final Transactions transactions;
  private final Payouts payouts;
  private final Bookkeeping books;
  private final Outbox outbox;
  private final Clock clock;

  public SettlingPayouts(
      Transactions transactions, Payouts payouts, Bookkeeping books, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.payouts = payouts;
    this.books = books;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The money lies in the artist's account at the provider. */
  void transferred(PayoutId id, String transfer) {
    settle(
        id,
        payout -> {
          payout.transferred(transfer);
          return Optional.empty();
        });
  }

  /** What the provider says of the way to the bank. */
  void see(PayoutId id, ProviderPayout seen) {
    settle(
        id,
        payout -> {
          payout.sent(seen.id());
          return switch (seen.state()) {
            case SENT -> Optional.empty();
            case PAID -> payout.paid(clock.instant()).map(entry -> paid(payout, entry));
            case FAILED -> {
              payout.bounced(seen.failure().orElse("failed"));
              yield Optional.empty();
            }
          };
        });
  }

  /** The provider would not take it on; nothing has moved. */
  void refused(PayoutId id, String code) {
    settle(id, payout -> payout.refused(code, clock.instant()).map(entry -> failed(payout, entry)));
  }

  /** The provider would not send it to the bank; it lies in the artist's account there. */
  void bounced(PayoutId id, String code) {
    settle(
        id,
        payout -> {
          payout.bounced(code);
          return Optional.empty();
        });
  }

  /** We have it back. */
  void returned(PayoutId id) {
    settle(id, payout -> payout.returned(clock.instant()).map(entry -> failed(payout, entry)));
  }

  private void settle(PayoutId id, Function<Payout, Optional<LedgerEntry>> word) {
    transactions.inTransaction(
        () ->
            payouts
                .lock(id)
                .ifPresent(
                    payout -> {
                      Optional<LedgerEntry> entry = word.apply(payout);
                      payouts.save(payout, clock.instant());
                      entry.ifPresent(books::book);
                    }));
  }

  private LedgerEntry paid(Payout payout, LedgerEntry entry) {
    outbox.publish(
        new PayoutPaid(payout.id(), payout.terms().artist(), payout.amount(), entry.at()));
    return entry;
  }

  private LedgerEntry failed(Payout payout, LedgerEntry entry) {
    outbox.publish(
        new PayoutFailed(
            payout.id(),
            payout.terms().artist(),
            payout.amount(),
            payout.failure().orElse("failed"),
            entry.at()));
    return entry;
  }
}
