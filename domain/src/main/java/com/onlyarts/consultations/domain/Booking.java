package com.onlyarts.consultations.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What does not change about a consultation once it is booked.
 *
 * @param payment how it is paid; empty when it costs nothing (R60)
 * @param notice what its artist asked for then (R113)
 */
public record Booking(
    PersonId client,
    PersonId artist,
    Money price,
    Optional<PaymentId> payment,
    MeetingLink meetingLink,
    CancellationNotice notice,
    Instant at) {

  public boolean isFree() {
    return price.isZero();
  }
}
