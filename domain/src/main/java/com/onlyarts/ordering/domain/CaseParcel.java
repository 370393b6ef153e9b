package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/** What was sent to put it right, the replacement or the return. */
public record CaseParcel(
    Optional<String> carrier, Optional<String> trackingNumber, Instant sentAt) {
  private static final int MOST_CHARACTERS = 100;

  public CaseParcel {
    carrier = carrier.map(text -> Text.required("carrier", text, MOST_CHARACTERS));
    trackingNumber =
        trackingNumber.map(text -> Text.required("trackingNumber", text, MOST_CHARACTERS));
  }
}
