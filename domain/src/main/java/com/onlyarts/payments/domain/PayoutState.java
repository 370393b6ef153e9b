package com.onlyarts.payments.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How a payout stands at one moment: what changes about it, as it is kept.
 *
 * @param transferId the provider's name for the money's way to the artist's account there
 * @param payoutId the provider's name for its way from there to the bank
 * @param paidAt when the bank had it; stays, should the bank send it back
 * @param failure why it came back, in the provider's word
 */
public record PayoutState(
    PayoutStatus status,
    Optional<String> transferId,
    Optional<String> payoutId,
    Optional<Instant> paidAt,
    Optional<Instant> failedAt,
    Optional<String> failure) {

  static PayoutState requested() {
    return new PayoutState(
        PayoutStatus.PENDING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
