package com.onlyarts.payments.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.GivingBack;
import com.onlyarts.payments.application.port.Answer;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.Refunds;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Money is given back: decided and kept first, then asked of the provider, then settled by its answer (R37). */
public final class RefundingPayments implements GivingBack {
  private static final Duration IN_FLIGHT = Duration.ofSeconds(30);
  private static final int BATCH = 50;

  private final PaymentProvider provider;
  private final Transactions transactions;
  private final Payments payments;
  private final Refunds refunds;
  private final SettlingPayments settling;
  private final Clock clock;

  public RefundingPayments(
      PaymentProvider provider, Transactions transactions, Payments payments, Refunds refunds, SettlingPayments settling, Clock clock) {
    this.provider = provider;
    this.transactions = transactions;
    this.payments = payments;
    this.refunds = refunds;
    this.settling = settling;
    this.clock = clock;
  }

  @Override
  public Optional<RefundId> decide(PaymentId id, Optional<Money> amount, String reason) {
    Payment payment = payments.lock(id).orElseThrow();
    if (!payment.refundable().isPositive()) {
      return Optional.empty();
    }
    return Optional.of(decided(payment, amount, reason, Optional.empty()));
  }

  /** Decides to give back some of a payment that is locked. */
  RefundId decided(Payment payment, Optional<Money> amount, String reason, Optional<PersonId> by) {
    Refund refund = payment.refund(RefundId.next(), amount, reason, by, clock.instant());
    payments.save(payment, clock.instant());
    refunds.add(refund);
    return refund.id();
  }

  @Override
  public void carryOut(RefundId id) {
    pending(id).ifPresent(this::ask);
  }

  /** Settles what was decided and not answered: looks first whether it has happened, and asks again only if it has not (chore). */
  public void settlePending() {
    Optional<RefundId> last = Optional.empty();
    List<RefundId> batch;
    do {
      batch = refunds.pending(provider.name(), clock.instant().minus(IN_FLIGHT), last, BATCH);
      batch.forEach(id -> pending(id).ifPresent(this::lookThenAsk));
      last = batch.isEmpty() ? last : Optional.of(batch.getLast());
    } while (batch.size() == BATCH);
  }

  private void lookThenAsk(Pending pending) {
    if (provider.refundsOf(pending.intentId()) instanceof Answer.Done(List<ProviderRefund> seen)) {
      settling.seeRefunds(pending.intentId(), seen);
      if (seen.stream().noneMatch(refund -> refund.ours().equals(Optional.of(pending.refund().id())))) {
        ask(pending);
      }
    }
  }

  private void ask(Pending pending) {
    switch (provider.refund(pending.intentId(), pending.refund())) {
      case Answer.Done(ProviderRefund given) -> settling.seeRefunds(pending.intentId(), List.of(given));
      case Answer.Refused(_, String code) -> settling.refundRefused(pending.refund().payment(), pending.refund().id(), code);
      case Answer.Unknown<ProviderRefund> _ -> {} // stays pending: settlePending() finds out
    }
  }

  private Optional<Pending> pending(RefundId id) {
    return transactions.inTransaction(
        () ->
            refunds
                .find(id)
                .filter(refund -> refund.status() == RefundStatus.PENDING)
                .flatMap(refund -> payments.lock(refund.payment()).flatMap(Payment::intentId).map(intentId -> new Pending(refund, intentId))));
  }

  private record Pending(Refund refund, String intentId) {}
}
