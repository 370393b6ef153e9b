package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.domain.DisputeId;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/** Disputes as people look at them. */
public interface DisputeRecords {

  /** Everybody's, latest first; those in one state if one is given. */
  Page<DisputeRecord> all(Optional<DisputeStatus> status, PageRequest request);

  /** How a dispute stands. */
  record DisputeRecord(
      DisputeId id,
      PaymentId payment,
      String providerId,
      Money amount,
      DisputeStatus status,
      Optional<String> reason,
      Instant openedAt,
      Optional<Instant> evidenceDue,
      Optional<Instant> closedAt) {}
}
