package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code aPayment().by(buyer).share(artist, "500.00", "50.00", "50.00").paid()}: a share of 500.00
 * unless told otherwise.
 */
public final class PaymentFixture {
  public static final Currency USD = Currency.getInstance("USD");
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final PaymentId id = PaymentId.next();
  private final List<Share> shares = new ArrayList<>();
  private PaymentPurpose subject = new PaymentPurpose("order", UUID.randomUUID());
  private PersonId payer = PersonId.next();
  private String intentId = "pi_" + UUID.randomUUID();
  private Optional<String> paymentMethod = Optional.empty();

  public static PaymentFixture aPayment() {
    return new PaymentFixture();
  }

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  public PaymentFixture by(PersonId payer) {
    this.payer = payer;
    return this;
  }

  public PaymentFixture forThe(PaymentPurpose subject) {
    this.subject = subject;
    return this;
  }

  public PaymentFixture intent(String intentId) {
    this.intentId = intentId;
    return this;
  }

  public PaymentFixture with(String paymentMethod) {
    this.paymentMethod = Optional.of(paymentMethod);
    return this;
  }

  public PaymentFixture share(PersonId seller, String gross, String tax, String fee) {
    return share(
        Share.of(
            UUID.randomUUID(),
            seller,
            usd(gross),
            usd(tax),
            usd(fee),
            Duration.ofDays(7),
            Share.Custody.PENDING));
  }

  /** A share that is nobody's until it is released. */
  public PaymentFixture inEscrow(PersonId seller, String gross, String fee) {
    return share(
        Share.of(
            UUID.randomUUID(),
            seller,
            usd(gross),
            usd("0.00"),
            usd(fee),
            Duration.ofDays(14),
            Share.Custody.ESCROW));
  }

  public PaymentFixture share(Share share) {
    shares.add(share);
    return this;
  }

  /** A payment the provider was not asked for. */
  public Payment open() {
    if (shares.isEmpty()) {
      share(PersonId.next(), "500.00", "50.00", "50.00");
    }
    Money amount =
        shares.stream()
            .map(share -> share.gross().plus(share.tax()))
            .reduce(Money::plus)
            .orElseThrow();
    PaymentTerms terms =
        new PaymentTerms(
            id,
            subject,
            payer,
            amount,
            "Order OA-20260301-001",
            "sandbox",
            Optional.empty(),
            paymentMethod,
            NOON);
    return Payment.open(terms, shares);
  }

  /** A payment whose intent the payer can confirm. */
  public Payment requested() {
    Payment payment = open();
    payment.see(intent(payment, PaymentStatus.REQUIRES_PAYMENT_METHOD), NOON);
    return payment;
  }

  public Payment paid() {
    Payment payment = open();
    payment.see(intent(payment, PaymentStatus.SUCCEEDED), NOON);
    return payment;
  }

  /** What the provider says of this payment. */
  public Intent intent(Payment payment, PaymentStatus status) {
    return new Intent(
        intentId,
        intentId + "_secret_x",
        status,
        payment.terms().amount(),
        Optional.of(payment.id()),
        Optional.empty());
  }

  /** What the provider says of this payment after a declined attempt. */
  public Intent declined(Payment payment, String code) {
    return new Intent(
        intentId,
        intentId + "_secret_x",
        PaymentStatus.REQUIRES_PAYMENT_METHOD,
        payment.terms().amount(),
        Optional.of(payment.id()),
        Optional.of(code));
  }
}
