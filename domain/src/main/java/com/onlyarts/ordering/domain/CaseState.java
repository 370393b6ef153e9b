package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/** Where a case stands, with what is known there. */
public sealed interface CaseState {

  CaseStatus status();

  /** Until when something must happen before the clock acts; empty once the case has ended. */
  Optional<Instant> dueBy();

  /** When it ended. */
  default Optional<Instant> endedAt() {
    return Optional.empty();
  }

  /** The offer that stands, or was agreed on. */
  default Optional<CaseOffer> standing() {
    return switch (this) {
      case Offered offered -> Optional.of(offered.offer());
      case Agreed agreed -> Optional.of(agreed.offer());
      case Open _, Escalated _, Ended _ -> Optional.empty();
    };
  }

  /** What was sent to put it right. */
  default Optional<CaseParcel> onItsWay() {
    return this instanceof Agreed agreed ? agreed.parcel() : Optional.empty();
  }

  /** The seller is to answer. */
  record Open(Instant answerBy) implements CaseState {
    @Override
    public CaseStatus status() {
      return CaseStatus.OPEN;
    }

    @Override
    public Optional<Instant> dueBy() {
      return Optional.of(answerBy);
    }
  }

  /** The buyer is to answer. */
  record Offered(CaseOffer offer, Instant answerBy) implements CaseState {
    @Override
    public CaseStatus status() {
      return CaseStatus.OFFERED;
    }

    @Override
    public Optional<Instant> dueBy() {
      return Optional.of(answerBy);
    }
  }

  /** Staff is to decide. */
  record Escalated(Instant decideBy) implements CaseState {
    @Override
    public CaseStatus status() {
      return CaseStatus.ESCALATED;
    }

    @Override
    public Optional<Instant> dueBy() {
      return Optional.of(decideBy);
    }
  }

  /**
   * The two agreed; with a replacement or a return a parcel is still to be sent and to arrive.
   *
   * @param parcel what was sent so far
   * @param dueBy until when it is to be sent, or taken to have arrived
   */
  record Agreed(
      CaseOffer offer,
      Optional<CaseParcel> parcel,
      Optional<Instant> dueBy,
      Optional<Instant> endedAt)
      implements CaseState {
    @Override
    public CaseStatus status() {
      return CaseStatus.AGREED;
    }
  }

  /** It is over. */
  record Ended(CaseStatus status, Instant at, Money refund) implements CaseState {
    @Override
    public Optional<Instant> dueBy() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> endedAt() {
      return Optional.of(at);
    }
  }
}
