package com.onlyarts.payments.application;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.PaymentListener.Acceptance;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentTransition;
import com.onlyarts.payments.domain.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes the provider's word into our books: once, whoever brings it and however often (R36). Locks
 * in one order: the payer's thing, as whoever changes it does, then the payment, the shares, the
 * sellers.
 */
public final class SettlingPayments {
  private final Transactions transactions;
  private final Payments payments;
  private final Bookkeeping books;
  private final PaymentListeners listeners;
  private final SettlingRefunds givenBack;
  private final Clock clock;

  public SettlingPayments(
      Transactions transactions,
      Payments payments,
      SettlingRefunds givenBack,
      Bookkeeping books,
      PaymentListeners listeners,
      Clock clock) {
    this.transactions = transactions;
    this.payments = payments;
    this.books = books;
    this.listeners = listeners;
    this.givenBack = givenBack;
    this.clock = clock;
  }

  /**
   * What the provider says of an intent; empty if it is none of ours.
   *
   * @param since the payment's revision when the provider was asked
   * @throws Overtaken if something else was taken in since
   */
  Optional<Settled> see(Intent intent, long since) {
    return transactions.inTransaction(
        () ->
            lockOf(intent)
                .map(
                    payment ->
                        settled(
                            fresh(payment, intent, since), payment.see(intent, clock.instant()))));
  }

  private static Payment fresh(Payment payment, Intent intent, long since) {
    if (payment.revision() != since && !payment.knows(intent)) {
      throw new StaleUpdate();
    }
    return payment;
  }

  /** Refuses what was seen of an intent's refunds and disputes if anything was taken in since. */
  void requireFresh(String intentId, long since) {
    transactions.inTransaction(
        () -> {
          if (lockByIntent(intentId).filter(payment -> payment.revision() != since).isPresent()) {
            throw new StaleUpdate();
          }
        });
  }

  /** A payment of nothing at all is paid as it is. */
  void settleFree(PaymentId id) {
    transactions.inTransaction(
        () -> lock(id).ifPresent(payment -> settled(payment, payment.settleFree(clock.instant()))));
  }

  private Settled settled(Payment payment, PaymentTransition transition) {
    Optional<RefundId> giveBack =
        switch (transition) {
          case PaymentTransition.Paid(Optional<LedgerEntry> sale) -> paid(payment, sale);
          case PaymentTransition.Strange(Money paid) ->
              throw new UnknownProviderAnswer(
                  "%s was paid for %s instead of %s"
                      .formatted(paid, payment.id().value(), payment.terms().amount()));
          case PaymentTransition.Moved _, PaymentTransition.Nothing _ -> {
            payments.save(payment, clock.instant());
            yield Optional.empty();
          }
        };
    return new Settled(payment, giveBack);
  }

  /** Tells the payer; what can no longer be had is given back in full (R34). */
  private Optional<RefundId> paid(Payment payment, Optional<LedgerEntry> sale) {
    Instant now = clock.instant();
    Acceptance acceptance =
        payerOf(payment).paid(payment.terms().subject().id(), payment.id(), now);
    payments.save(payment, now);
    sale.ifPresent(books::book);
    return acceptance == Acceptance.REFUSED
        ? givenBack.owe(payment, "It could no longer be had", now)
        : Optional.empty();
  }

  /** What the provider says of the refunds of an intent, also of those made there. */
  void seeRefunds(String intentId, List<ProviderRefund> seen) {
    transactions.inTransaction(
        () ->
            lockByIntent(intentId)
                .ifPresent(
                    payment ->
                        seen.forEach(refund -> givenBack.see(payment, refund, clock.instant()))));
  }

  /** The provider would not give back; nothing has gone. */
  void refundRefused(PaymentId id, RefundId refundId, String code) {
    transactions.inTransaction(
        () ->
            lock(id)
                .ifPresent(payment -> givenBack.refused(payment, refundId, code, clock.instant())));
  }

  /** The bank questions a payment, or has decided; what it has taken back counts as refunded. */
  void seeDispute(ProviderDispute dispute) {
    transactions.inTransaction(
        () ->
            dispute
                .intent()
                .flatMap(this::lockByIntent)
                .ifPresent(payment -> givenBack.seeDispute(payment, dispute, clock.instant())));
  }

  private Optional<Payment> lock(PaymentId id) {
    subjectOf(id).ifPresent(this::lockSubject);
    return payments.lock(id);
  }

  private Optional<Payment> lockByIntent(String intentId) {
    payments.subjectOf(intentId).ifPresent(this::lockSubject);
    return payments.lockByIntent(intentId);
  }

  /** Only that it is paid is told to whoever asked for the money. */
  private Optional<Payment> lockOf(Intent intent) {
    if (intent.status() == PaymentStatus.SUCCEEDED) {
      payments
          .subjectOf(intent.id())
          .or(() -> intent.payment().flatMap(this::subjectOf))
          .ifPresent(this::lockSubject);
    }
    return payments.lockOf(intent);
  }

  private Optional<PaymentPurpose> subjectOf(PaymentId id) {
    return payments.find(id).map(payment -> payment.terms().subject());
  }

  private void lockSubject(PaymentPurpose subject) {
    listeners.of(subject).lock(subject.id());
  }

  private PaymentListener payerOf(Payment payment) {
    return listeners.of(payment.terms().subject());
  }

  /**
   * A payment as it stands now.
   *
   * @param giveBack the refund that was decided because the thing could no longer be had; to be
   *     carried out outside the transaction
   */
  record Settled(Payment payment, Optional<RefundId> giveBack) {}
}
