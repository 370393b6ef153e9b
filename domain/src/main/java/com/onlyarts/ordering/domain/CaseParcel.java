package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * What was sent to put it right, the replacement or the return.
 *
 * @param deliveredAt when the carrier said that a return is back
 */
public record CaseParcel(
    Optional<String> carrier,
    Optional<String> trackingNumber,
    Instant sentAt,
    Optional<Instant> deliveredAt) {
  private static final int MOST_CHARACTERS = 100;

  public CaseParcel {
    carrier = carrier.map(text -> Text.required("carrier", text, MOST_CHARACTERS));
    trackingNumber =
        trackingNumber.map(text -> Text.required("trackingNumber", text, MOST_CHARACTERS));
  }

  /** Of which its carrier has not spoken yet. */
  public CaseParcel(Optional<String> carrier, Optional<String> trackingNumber, Instant sentAt) {
    this(carrier, trackingNumber, sentAt, Optional.empty());
  }

  CaseParcel delivered(Instant now) {
    return new CaseParcel(carrier, trackingNumber, sentAt, Optional.of(now));
  }
}
