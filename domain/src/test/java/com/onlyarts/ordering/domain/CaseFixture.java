package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code aCase().by(buyer).against(seller).open()}: 550.00 at stake unless told otherwise. */
public final class CaseFixture {
  public static final Instant NOON = OrderFixture.NOON;
  public static final CaseStatement WORDS = new CaseStatement("The frame is broken", List.of());

  private PersonId buyer = PersonId.next();
  private PersonId seller = PersonId.next();
  private PaymentId payment = PaymentId.next();
  private UUID thing = UUID.randomUUID();
  private Instant from = NOON;
  private boolean silenceConcedes;
  private boolean sent = true;

  public static CaseFixture aCase() {
    return new CaseFixture();
  }

  public static Money usd(String amount) {
    return Money.of(amount, OrderFixture.USD);
  }

  public CaseFixture by(PersonId buyer) {
    this.buyer = buyer;
    return this;
  }

  public CaseFixture against(PersonId seller) {
    this.seller = seller;
    return this;
  }

  public CaseFixture paidBy(PaymentId payment) {
    this.payment = payment;
    return this;
  }

  public CaseFixture about(UUID thing) {
    this.thing = thing;
    return this;
  }

  /** The seller's time begins then. */
  public CaseFixture answeredFrom(Instant from) {
    this.from = from;
    return this;
  }

  /** A seller who says nothing gives all back. */
  public CaseFixture concededBySilence() {
    this.silenceConcedes = true;
    return this;
  }

  /** It was never sent. */
  public CaseFixture unsent() {
    this.sent = false;
    return this;
  }

  public Case open() {
    return Case.open(
        CaseId.next(),
        new CaseSubject("order_line", thing, payment, thing, "Digital Sunset"),
        new CaseParties(buyer, seller),
        new CaseClaim(CaseReason.DAMAGED, usd("550.00"), from, NOON, silenceConcedes, sent));
  }
}
