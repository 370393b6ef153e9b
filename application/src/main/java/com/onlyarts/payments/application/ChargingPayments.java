package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.port.Customers;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.NewIntent;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentTerms;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Share;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Other modules ask for money: they open a payment with their thing, then have it requested, then
 * perhaps called off (R32, R34).
 */
public final class ChargingPayments implements Charges {
  private final MoneyProviders<PaymentProvider> providers;
  private final Transactions transactions;
  private final Payments payments;
  private final Customers customers;
  private final PollingPayments following;
  private final Clock clock;

  public ChargingPayments(
      MoneyProviders<PaymentProvider> providers,
      Transactions transactions,
      Payments payments,
      Customers customers,
      PollingPayments following,
      Clock clock) {
    this.providers = providers;
    this.transactions = transactions;
    this.payments = payments;
    this.customers = customers;
    this.following = following;
    this.clock = clock;
  }

  @Override
  public PaymentId open(Bill bill) {
    String provider = providers.today().name();
    PaymentTerms terms =
        new PaymentTerms(
            PaymentId.next(),
            new PaymentPurpose(bill.subject().kind(), bill.subject().id()),
            bill.payer(),
            bill.amount(),
            bill.description(),
            provider,
            customers.find(bill.payer(), provider),
            bill.paymentMethod(),
            clock.instant());
    payments.add(Payment.open(terms, bill.shares().stream().map(ChargingPayments::share).toList()));
    return terms.id();
  }

  private static Share share(Bill.Share share) {
    Share.Custody custody = share.escrow() ? Share.Custody.ESCROW : Share.Custody.PENDING;
    return Share.of(
        share.line(),
        share.seller(),
        share.gross(),
        share.tax(),
        share.fee(),
        share.availableAfter(),
        custody);
  }

  @Override
  public RequestedPayment request(PaymentId id) {
    Payment payment = found(id);
    if (payment.isFree()) {
      following.settleFree(id);
      return requested(found(id));
    }
    return requested(payment.status() == PaymentStatus.CREATED ? asked(payment) : payment);
  }

  private Payment asked(Payment payment) {
    PaymentProvider provider = providerOf(payment);
    return switch (provider.createIntent(NewIntent.of(payment.terms()))) {
      case ProviderResult.Done(Intent intent) -> {
        Payment now =
            following
                .follow(provider, intent, payment.revision())
                .orElseGet(() -> found(payment.id()));
        if (now.status() == PaymentStatus.CANCELLED) {
          provider.cancel(
              intent.id(), ProviderAttemptId.next()); // it was called off while we asked
        }
        yield now;
      }
      case ProviderResult.Refused(_, String code) -> throw new Rejected(new PaymentRefused(code));
      case ProviderResult.Unknown<Intent> _ -> throw ProviderUnavailable.provider();
    };
  }

  private static RequestedPayment requested(Payment payment) {
    if (payment.status() == PaymentStatus.CANCELLED) {
      throw new Rejected(new PaymentNotConfirmable());
    }
    return new RequestedPayment(
        payment.id(),
        payment.intentId().orElseThrow(),
        payment.clientSecret().orElseThrow(),
        payment.status().label());
  }

  @Override
  public Cancellation cancel(PaymentId id) {
    Payment payment = calledOffUnlessAsked(id);
    if (payment.status().isFinal() || payment.intentId().isEmpty()) {
      return cancellation(payment);
    }
    String intentId = payment.intentId().get();
    PaymentProvider provider = providerOf(payment);
    if (provider.cancel(intentId, ProviderAttemptId.next())
        instanceof ProviderResult.Done(Intent intent)) {
      return following
          .follow(provider, intent, payment.revision())
          .map(ChargingPayments::cancellation)
          .orElse(Cancellation.UNKNOWN);
    }
    return following
        .look(provider, intentId)
        .map(ChargingPayments::cancellation)
        .orElse(Cancellation.UNKNOWN);
  }

  private Payment calledOffUnlessAsked(PaymentId id) {
    return transactions.inTransaction(
        () -> {
          Payment payment = payments.lock(id).orElseThrow(() -> unknown(id));
          if (payment.status() == PaymentStatus.CREATED && payment.callOff()) {
            payments.save(payment, clock.instant());
          }
          return payment;
        });
  }

  private static Cancellation cancellation(Payment payment) {
    return switch (payment.status()) {
      case CANCELLED -> Cancellation.CANCELLED;
      case SUCCEEDED -> Cancellation.PAID;
      case CREATED, REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION, PROCESSING ->
          Cancellation.UNKNOWN;
    };
  }

  @Override
  public void delivered(PaymentId payment, Collection<UUID> lines, Instant at) {
    payments.delivered(payment, lines, at);
  }

  @Override
  public void availableBy(PaymentId payment, Collection<UUID> lines, Instant at) {
    payments.availableBy(payment, lines, at);
  }

  private PaymentProvider providerOf(Payment payment) {
    return providers.named(payment.terms().provider());
  }

  private Payment found(PaymentId id) {
    return payments.find(id).orElseThrow(() -> unknown(id));
  }

  private static Rejected unknown(PaymentId id) {
    return new Rejected(new PaymentNotFound(id.value().toString()));
  }
}
