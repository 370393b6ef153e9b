package com.onlyarts.payments.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.Refunds;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money is given back: decided and kept first, then asked of the provider, then settled by its
 * answer (R37).
 */
public final class RefundingPayments implements RefundRequests {
  private static final Duration IN_FLIGHT = Duration.ofSeconds(30);
  private static final int BATCH = 50;

  private final MoneyProviders<PaymentProvider> providers;
  private final Transactions transactions;
  private final Payments payments;
  private final Refunds refunds;
  private final SettlingPayments settling;
  private final Clock clock;

  public RefundingPayments(
      MoneyProviders<PaymentProvider> providers,
      Transactions transactions,
      Payments payments,
      Refunds refunds,
      SettlingPayments settling,
      Clock clock) {
    this.providers = providers;
    this.transactions = transactions;
    this.payments = payments;
    this.refunds = refunds;
    this.settling = settling;
    this.clock = clock;
  }

  @Override
  public Optional<RefundId> decide(PaymentId id, RefundScope wanted, String reason) {
    Payment payment = payments.lock(id).orElseThrow();
    Instant now = clock.instant();
    return payment
        .owe(RefundId.next(), wanted, reason, now, now)
        .map(owed -> kept(payment, owed).id());
  }

  /** Decides to give back some of a payment that is locked. */
  Refund decided(Payment payment, RefundScope wanted, String reason, Optional<PersonId> by) {
    return kept(payment, payment.refund(RefundId.next(), wanted, reason, by, clock.instant()));
  }

  private Refund kept(Payment payment, Refund refund) {
    payments.save(payment, clock.instant());
    refunds.add(refund);
    return refund;
  }

  /** Asks for it, or leaves it pending where nobody can be asked now. */
  @Override
  public void carryOut(RefundId id) {
    pending(id)
        .ifPresent(
            pending ->
                providers.find(pending.provider()).ifPresent(provider -> ask(provider, pending)));
  }

  /**
   * Settles what was decided and not answered, or is owed and due: looks first whether it has
   * happened, and asks again only if it has not (job).
   */
  public void settlePending(ItemByItem items) {
    Instant now = clock.instant();
    items.all(
        RefundId::value,
        last -> refunds.pending(now.minus(IN_FLIGHT), now, last, BATCH),
        id -> pending(id).ifPresent(this::lookThenAsk));
  }

  private void lookThenAsk(Pending pending) {
    PaymentProvider provider = providers.named(pending.provider());
    switch (provider.refundsOf(pending.intentId())) {
      case ProviderResult.Done(List<ProviderRefund> seen) -> {
        settling.seeRefunds(pending.intentId(), seen);
        if (seen.stream()
            .noneMatch(refund -> refund.ours().equals(Optional.of(pending.refund().id())))) {
          ask(provider, pending);
        }
      }
      case ProviderResult.Refused(_, String code) ->
          throw new UnknownProviderAnswer(
              "the refunds of %s are not told: %s".formatted(pending.intentId(), code));
      case ProviderResult.Unknown<List<ProviderRefund>> unknown ->
          UnknownProviderAnswer.unlessLost(unknown);
    }
  }

  /**
   * What is owed waits while the bank disputes the payment (R37); the dispute's end, or the job,
   * carries it out.
   */
  private void ask(PaymentProvider provider, Pending pending) {
    if (pending.disputed()) {
      return;
    }
    switch (provider.refund(pending.intentId(), pending.refund())) {
      case ProviderResult.Done(ProviderRefund given) ->
          settling.seeRefunds(pending.intentId(), List.of(given));
      case ProviderResult.Refused(_, String code) ->
          settling.refundRefused(pending.refund().payment(), pending.refund().id(), code);
      case ProviderResult.Unknown<ProviderRefund>
              _ -> {} // stays pending: settlePending() finds out
    }
  }

  private Optional<Pending> pending(RefundId id) {
    return transactions.inTransaction(
        () ->
            refunds
                .find(id)
                .filter(refund -> refund.status() == RefundStatus.PENDING)
                .flatMap(
                    refund ->
                        payments
                            .lock(refund.payment())
                            .flatMap(payment -> pending(refund, payment))));
  }

  private static Optional<Pending> pending(Refund refund, Payment payment) {
    return payment
        .intentId()
        .map(
            intentId ->
                new Pending(refund, payment.terms().provider(), intentId, payment.isDisputed()));
  }

  private record Pending(Refund refund, String provider, String intentId, boolean disputed) {}
}
