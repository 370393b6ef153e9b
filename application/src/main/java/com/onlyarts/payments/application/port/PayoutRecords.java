package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.time.Instant;
import java.util.Optional;

/** Payouts as people look at them. */
public interface PayoutRecords {

  Optional<PayoutRecord> find(PayoutId id);

  /** An artist's own, latest first. */
  Page<PayoutRecord> of(PersonId artist, PageRequest request);

  /** Everybody's, latest first; those in one state if one is given. */
  Page<PayoutRecord> all(Optional<PayoutStatus> status, PageRequest request);

  /** How a payout stands. */
  record PayoutRecord(
      PayoutId id,
      PersonId artist,
      Money amount,
      PayoutStatus status,
      Optional<String> failure,
      Instant requestedAt,
      Optional<Instant> paidAt,
      Optional<Instant> failedAt) {}
}
