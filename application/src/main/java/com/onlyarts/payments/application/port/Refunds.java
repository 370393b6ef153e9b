package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All refunds there are; they change under the lock of their payment. */
public interface Refunds {

  void add(Refund refund);

  Optional<Refund> find(RefundId id);

  /** The refund the provider knows under this name. */
  Optional<Refund> findByProviderId(String providerId);

  void save(Refund refund);

  /**
   * Refunds decided before that instant, due and not settled; {@code after} the given one, in the
   * order of their ids.
   */
  List<RefundId> pending(Instant before, Instant dueBy, Optional<RefundId> after, int limit);
}
