package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PaymentRecords;
import com.onlyarts.payments.application.port.PaymentRecords.PaymentRecord;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentMethodNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.util.Optional;

/**
 * The payer pays from our side, and sees how the payment stands. Another person's payment is as
 * good as unknown (R2).
 */
public final class PayingBills {
  private final MoneyProviders<PaymentProvider> providers;
  private final Transactions transactions;
  private final Payments payments;
  private final PollingPayments following;
  private final PaymentRecords records;

  public PayingBills(
      MoneyProviders<PaymentProvider> providers,
      Transactions transactions,
      Payments payments,
      PollingPayments following,
      PaymentRecords records) {
    this.providers = providers;
    this.transactions = transactions;
    this.payments = payments;
    this.following = following;
    this.records = records;
  }

  /**
   * Tries to take the money. A payment that is paid already is left as it is.
   *
   * @param method what to pay with; what the payer chose at the checkout if empty
   */
  public void confirm(Caller payer, String intentId, Optional<String> method) {
    Payment payment = ownedBy(payer, intentId);
    if (payment.status() == PaymentStatus.SUCCEEDED) {
      return;
    }
    if (payment.status() == PaymentStatus.CANCELLED) {
      throw new Rejected(new PaymentNotConfirmable());
    }
    String with =
        method
            .or(payment.terms()::paymentMethod)
            .orElseThrow(() -> new InvalidValue("paymentMethodId", "must say what to pay with"));
    PaymentProvider provider = providers.named(payment.terms().provider());
    switch (provider.confirm(intentId, with, ProviderAttemptId.next())) {
      case ProviderResult.Done(Intent intent) ->
          following.follow(provider, intent, payment.revision());
      case ProviderResult.Refused(Reason reason, String code) ->
          refused(provider, intentId, with, reason, code);
      case ProviderResult.Unknown<Intent> _ -> throw ProviderUnavailable.provider();
    }
  }

  private void refused(
      PaymentProvider provider, String intentId, String method, Reason reason, String code) {
    PaymentStatus now =
        following.look(provider, intentId).map(Payment::status).orElse(PaymentStatus.PROCESSING);
    if (now != PaymentStatus.SUCCEEDED) {
      throw new Rejected(whyNot(method, reason, code));
    }
  }

  private static Rejection whyNot(String method, Reason reason, String code) {
    return switch (reason) {
      case DECLINED -> new PaymentDeclined(code);
      case WRONG_STATE -> new PaymentNotConfirmable();
      case NO_SUCH_THING -> new PaymentMethodNotFound(method);
      case OTHER -> new PaymentRefused(code);
    };
  }

  /** How the payment stands. */
  public PaymentRecord show(Caller payer, String intentId) {
    return records
        .ofIntent(intentId)
        .filter(record -> record.payer().equals(payer.person()))
        .orElseThrow(() -> new Rejected(new PaymentNotFound(intentId)));
  }

  private Payment ownedBy(Caller payer, String intentId) {
    return transactions.inTransaction(
        () ->
            payments
                .lockByIntent(intentId)
                .filter(payment -> payment.terms().payer().equals(payer.person()))
                .orElseThrow(() -> new Rejected(new PaymentNotFound(intentId))));
  }
}
