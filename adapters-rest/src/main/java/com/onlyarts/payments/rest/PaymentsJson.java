package com.onlyarts.payments.rest;

import com.onlyarts.contract.model.BalanceJson;
import com.onlyarts.contract.model.BalanceKindJson;
import com.onlyarts.contract.model.CardJson;
import com.onlyarts.contract.model.DisputeJson;
import com.onlyarts.contract.model.DisputePageJson;
import com.onlyarts.contract.model.DisputeStatusJson;
import com.onlyarts.contract.model.PaymentFailureJson;
import com.onlyarts.contract.model.PaymentIntentJson;
import com.onlyarts.contract.model.PaymentJson;
import com.onlyarts.contract.model.PaymentMethodJson;
import com.onlyarts.contract.model.PaymentStatusJson;
import com.onlyarts.contract.model.PostingJson;
import com.onlyarts.contract.model.PostingKindJson;
import com.onlyarts.contract.model.PostingPageJson;
import com.onlyarts.contract.model.RefundJson;
import com.onlyarts.contract.model.RefundStatusJson;
import com.onlyarts.contract.model.RefundedLineJson;
import com.onlyarts.contract.model.RefundsDataJson;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.payments.application.port.DisputeRecords.DisputeRecord;
import com.onlyarts.payments.application.port.EarningsLedger.Balance;
import com.onlyarts.payments.application.port.EarningsLedger.Line;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentMethod.Card;
import com.onlyarts.payments.application.port.PaymentRecords.PaymentRecord;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecord;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecords;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments between the contract and the application. */
final class PaymentsJson {
  private static final String ORDER = "order";

  private PaymentsJson() {}

  static PaymentJson payment(PaymentRecord payment) {
    return PaymentJson.builder()
        .id(payment.id().value())
        .paymentIntentId(payment.intentId())
        .clientSecret(payment.status().isFinal() ? null : payment.clientSecret())
        .orderId(payment.subject().kind().equals(ORDER) ? payment.subject().id() : null)
        .amount(payment.amount().amount())
        .currency(payment.amount().currency().getCurrencyCode())
        .status(status(payment.status()))
        .refundedAmount(payment.refunded().amount())
        .lastFailure(payment.failureCode().map(PaymentsJson::failure).orElse(null))
        .paidAt(payment.paidAt().map(Times::utc).orElse(null))
        .createdAt(Times.utc(payment.openedAt()))
        .build();
  }

  private static PaymentFailureJson failure(String code) {
    return new PaymentFailureJson(code, "The payment was declined: " + code.replace('_', ' '));
  }

  private static PaymentStatusJson status(PaymentStatus status) {
    return status == PaymentStatus.CREATED
        ? PaymentStatusJson.PENDING
        : PaymentStatusJson.fromValue(status.label());
  }

  static PaymentIntentJson intent(Intent intent) {
    return new PaymentIntentJson(intent.id(), intent.clientSecret(), status(intent.status()));
  }

  static PaymentMethodJson method(PaymentMethod method) {
    return PaymentMethodJson.builder()
        .id(method.id())
        .type(method.type())
        .card(method.card().map(PaymentsJson::card).orElse(null))
        .createdAt(Times.utc(method.createdAt()))
        .build();
  }

  private static CardJson card(Card card) {
    return new CardJson(card.brand(), card.last4(), card.expMonth(), card.expYear());
  }

  static BalanceJson balance(Balance balance) {
    return BalanceJson.builder()
        .pending(balance.pending().amount())
        .available(balance.available().amount())
        .totalEarned(balance.totalEarned().amount())
        .withheld(balance.withheld().amount())
        .currency(balance.pending().currency().getCurrencyCode())
        .build();
  }

  static PostingPageJson postings(Page<Line> page) {
    return new PostingPageJson(
        page.rows().stream().map(PaymentsJson::posting).toList(), Pages.pagination(page));
  }

  private static PostingJson posting(Line line) {
    return PostingJson.builder()
        .id(line.id())
        .entryId(line.entry())
        .kind(PostingKindJson.fromValue(line.kind().label()))
        .amount(line.amount().amount())
        .currency(line.amount().currency().getCurrencyCode())
        .balance(line.available() ? BalanceKindJson.AVAILABLE : BalanceKindJson.PENDING)
        .description(line.description())
        .createdAt(Times.utc(line.at()))
        .build();
  }

  static RefundJson refund(RefundRecord refund) {
    return RefundJson.builder()
        .id(refund.id().value())
        .paymentId(refund.payment().value())
        .amount(refund.amount().amount())
        .currency(refund.amount().currency().getCurrencyCode())
        .lines(lines(refund.lines()))
        .reason(refund.reason())
        .status(RefundStatusJson.fromValue(refund.status().label()))
        .createdAt(Times.utc(refund.createdAt()))
        .settledAt(refund.settledAt().map(Times::utc).orElse(null))
        .build();
  }

  private static @Nullable List<RefundedLineJson> lines(Map<UUID, Money> lines) {
    return lines.isEmpty()
        ? null
        : lines.entrySet().stream()
            .map(line -> new RefundedLineJson(line.getKey(), line.getValue().amount()))
            .toList();
  }

  static RefundsDataJson refunds(RefundRecords records) {
    return new RefundsDataJson(
        records.refunds().stream().map(PaymentsJson::refund).toList(),
        records.refunded().amount(),
        records.refundable().amount(),
        records.refundable().currency().getCurrencyCode());
  }

  static DisputePageJson disputes(Page<DisputeRecord> page) {
    return new DisputePageJson(
        page.rows().stream().map(PaymentsJson::dispute).toList(), Pages.pagination(page));
  }

  private static DisputeJson dispute(DisputeRecord dispute) {
    return DisputeJson.builder()
        .id(dispute.id().value())
        .paymentId(dispute.payment().value())
        .providerId(dispute.providerId())
        .amount(dispute.amount().amount())
        .currency(dispute.amount().currency().getCurrencyCode())
        .status(DisputeStatusJson.fromValue(dispute.status().label()))
        .reason(dispute.reason().orElse(null))
        .openedAt(Times.utc(dispute.openedAt()))
        .evidenceDueAt(dispute.evidenceDue().map(Times::utc).orElse(null))
        .closedAt(dispute.closedAt().map(Times::utc).orElse(null))
        .build();
  }
}
