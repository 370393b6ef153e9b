package com.onlyarts.payments.stripe;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.PaymentMethod.Card;
import com.onlyarts.payments.application.port.PaymentProvider.ListedRefund;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import com.stripe.model.Account;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stripe's words as ours. */
final class StripeMapping {
  /** The member of an intent's metadata that says which payment of ours it is for. */
  static final String PAYMENT = "payment_id";

  /** The member of a refund's metadata that says which refund of ours it is. */
  static final String REFUND = "refund_id";

  /** The member of a payout's metadata that says which payout of ours it is. */
  static final String PAYOUT = "payout_id";

  private StripeMapping() {}

  static Intent intent(PaymentIntent intent) {
    return new Intent(
        intent.getId(),
        Optional.ofNullable(intent.getClientSecret()).orElse(""),
        status(intent.getStatus()),
        money(intent.getAmount(), intent.getCurrency()),
        ours(intent.getMetadata(), PAYMENT).map(PaymentId::new),
        Optional.ofNullable(intent.getLastPaymentError()).map(StripeMapping::failureCode));
  }

  private static PaymentStatus status(String status) {
    return switch (status) {
      case "requires_payment_method" -> PaymentStatus.REQUIRES_PAYMENT_METHOD;
      case "requires_confirmation" -> PaymentStatus.REQUIRES_CONFIRMATION;
      case "requires_action" -> PaymentStatus.REQUIRES_ACTION;
      case "processing", "requires_capture" -> PaymentStatus.PROCESSING;
      case "succeeded" -> PaymentStatus.SUCCEEDED;
      case "canceled" -> PaymentStatus.CANCELLED;
      default -> throw new IllegalStateException("Stripe has a new status of intents: " + status);
    };
  }

  static ProviderRefund refund(Refund refund) {
    RefundStatus status =
        switch (refund.getStatus()) {
          case "succeeded" -> RefundStatus.SUCCEEDED;
          case "failed", "canceled" -> RefundStatus.FAILED;
          default -> RefundStatus.PENDING;
        };
    return new ProviderRefund(
        refund.getId(),
        money(refund.getAmount(), refund.getCurrency()),
        status,
        ours(refund.getMetadata(), REFUND).map(RefundId::new),
        Optional.ofNullable(refund.getFailureReason()));
  }

  static ListedRefund listedRefund(Refund refund) {
    return new ListedRefund(Optional.ofNullable(refund.getPaymentIntent()), refund(refund));
  }

  static ProviderDispute dispute(Dispute dispute) {
    DisputeStatus status =
        switch (dispute.getStatus()) {
          case "lost" -> DisputeStatus.LOST;
          case "won", "warning_closed", "charge_refunded", "prevented" -> DisputeStatus.WON;
          default -> DisputeStatus.OPEN;
        };
    return new ProviderDispute(
        dispute.getId(),
        Optional.ofNullable(dispute.getPaymentIntent()),
        money(dispute.getAmount(), dispute.getCurrency()),
        status,
        Optional.ofNullable(dispute.getReason()),
        Instant.ofEpochSecond(Optional.ofNullable(dispute.getCreated()).orElse(0L)),
        Optional.ofNullable(dispute.getEvidenceDetails())
            .map(Dispute.EvidenceDetails::getDueBy)
            .map(Instant::ofEpochSecond));
  }

  static com.onlyarts.payments.application.port.PaymentMethod method(PaymentMethod method) {
    return new com.onlyarts.payments.application.port.PaymentMethod(
        method.getId(),
        method.getType(),
        Optional.ofNullable(method.getCard()).map(StripeMapping::card),
        Optional.ofNullable(method.getCustomer()),
        Instant.ofEpochSecond(method.getCreated()));
  }

  private static Card card(PaymentMethod.Card card) {
    return new Card(
        card.getBrand(),
        card.getLast4(),
        card.getExpMonth().intValue(),
        card.getExpYear().intValue());
  }

  private static String failureCode(StripeError error) {
    return declineCode(error.getCode(), error.getDeclineCode());
  }

  /** The bank's own reason, as far as it gives one. */
  static String declineCode(@Nullable String code, @Nullable String declineCode) {
    if (declineCode != null
        && "card_declined".equals(code)
        && !declineCode.equals("generic_decline")) {
      return declineCode;
    }
    return Optional.ofNullable(code).orElse("card_declined");
  }

  static ProviderAccount account(Account account) {
    return new ProviderAccount(
        account.getId(),
        Boolean.TRUE.equals(account.getPayoutsEnabled())
            && Boolean.TRUE.equals(account.getDetailsSubmitted()));
  }

  static ProviderPayout payout(Payout payout) {
    State state =
        switch (payout.getStatus()) {
          case "paid" -> State.PAID;
          case "failed", "canceled" -> State.FAILED;
          default -> State.SENT;
        };
    return new ProviderPayout(
        payout.getId(),
        state,
        ours(payout.getMetadata(), PAYOUT).map(PayoutId::new),
        Optional.ofNullable(payout.getFailureCode()));
  }

  static Money money(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
  }

  static String currency(Money amount) {
    return amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  /** What of ours a thing's metadata says it is. */
  static Optional<UUID> ours(@Nullable Map<String, String> metadata, String member) {
    try {
      return Optional.ofNullable(metadata).map(it -> it.get(member)).map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
