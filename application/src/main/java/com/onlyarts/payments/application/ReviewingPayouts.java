package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.PayoutRecords;
import com.onlyarts.payments.application.port.PayoutRecords.PayoutRecord;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutNotFound;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.util.Optional;

/** An artist sees what was paid out to them, an admin what was paid out at all. */
public final class ReviewingPayouts {
  private final PayoutRecords records;

  public ReviewingPayouts(PayoutRecords records) {
    this.records = records;
  }

  /** One's own; another's is as good as unknown (R2). */
  public PayoutRecord show(Caller artist, PayoutId id) {
    return records
        .find(id)
        .filter(payout -> payout.artist().equals(artist.person()))
        .orElseThrow(() -> new Rejected(new PayoutNotFound(id)));
  }

  /** Anybody's, for admins alone. */
  public PayoutRecord showAny(PayoutId id) {
    return records.find(id).orElseThrow(() -> new Rejected(new PayoutNotFound(id)));
  }

  public Page<PayoutRecord> own(Caller artist, PageRequest request) {
    return records.of(artist.person(), request);
  }

  /** For admins alone. */
  public Page<PayoutRecord> all(Optional<PayoutStatus> status, PageRequest request) {
    return records.all(status, request);
  }
}
