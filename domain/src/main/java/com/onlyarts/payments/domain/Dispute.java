package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A bank questions a payment. There may be several of one payment (R37); what the bank has decided
 * is final.
 *
 * @param providerId the provider's name for it
 * @param amount what the bank questions
 * @param taken so much of a lost one is in the books as given back; the rest of it was on its way
 *     back by refunds when the bank took it
 * @param evidenceDue until when the provider takes evidence
 */
public record Dispute(
    DisputeId id,
    String providerId,
    PaymentId payment,
    Money amount,
    Money taken,
    DisputeStatus status,
    Optional<String> reason,
    Instant openedAt,
    Optional<Instant> evidenceDue,
    Optional<Instant> closedAt) {

  /** How the provider tells of it now; words may come late, so an end is not undone (R36). */
  public Dispute as(
      DisputeStatus said, Money now, Optional<String> why, Optional<Instant> due, Instant at) {
    if (!isOpen()) {
      return this;
    }
    Optional<Instant> closed = said == DisputeStatus.OPEN ? Optional.empty() : Optional.of(at);
    return new Dispute(id, providerId, payment, now, taken, said, why, openedAt, due, closed);
  }

  /** So much more, or less, of it is in the books. */
  public Dispute took(Money more) {
    return new Dispute(
        id,
        providerId,
        payment,
        amount,
        taken.plus(more),
        status,
        reason,
        openedAt,
        evidenceDue,
        closedAt);
  }

  /** What the bank has taken and the books do not show as given back. */
  public Money untaken() {
    return status == DisputeStatus.LOST ? amount.minus(taken) : Money.zero(amount.currency());
  }

  public boolean isOpen() {
    return status == DisputeStatus.OPEN;
  }
}
