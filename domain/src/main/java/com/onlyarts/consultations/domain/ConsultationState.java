package com.onlyarts.consultations.domain;

import java.time.Instant;
import java.util.Optional;

/** Where a consultation stands, with what is true only there (R63). */
public sealed interface ConsultationState {

  ConsultationStatus status();

  /**
   * It is to take place.
   *
   * @param payBy until when it must be paid; empty when it costs nothing, or is paid
   * @param remindAt when the next reminder is due, if one is left (R64)
   * @param movedByArtist whether the artist put it at another time than the client had booked; then
   *     the client may leave at no cost
   */
  record Scheduled(Optional<Instant> payBy, Optional<Instant> remindAt, boolean movedByArtist)
      implements ConsultationState {
    @Override
    public ConsultationStatus status() {
      return ConsultationStatus.SCHEDULED;
    }
  }

  /** It took place. */
  record Completed(Instant at) implements ConsultationState {
    @Override
    public ConsultationStatus status() {
      return ConsultationStatus.COMPLETED;
    }
  }

  /** The artist was there and the client was not. */
  record NoShow(Instant at) implements ConsultationState {
    @Override
    public ConsultationStatus status() {
      return ConsultationStatus.NO_SHOW;
    }
  }

  /**
   * It does not take place.
   *
   * @param refund whether the client has a claim to what was paid
   */
  record Cancelled(Instant at, ConsultationCancelReason reason, boolean refund)
      implements ConsultationState {
    @Override
    public ConsultationStatus status() {
      return ConsultationStatus.CANCELLED;
    }
  }
}
