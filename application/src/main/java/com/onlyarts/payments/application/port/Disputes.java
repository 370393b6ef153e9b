package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Dispute;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All disputes there are or were; they change under the lock of their payment. */
public interface Disputes {

  /** The dispute the provider knows under this name. */
  Optional<Dispute> find(String providerId);

  /** Every dispute of a payment, the oldest first. */
  List<Dispute> of(PaymentId payment);

  /** Keeps a new one, or what has become of one, and that it was looked at. */
  void save(Dispute dispute, Instant lookedAt);

  /**
   * Open ones that were not looked at since that instant; the longest unseen first, {@code after}
   * the given one.
   */
  List<Unseen> unseen(Instant since, Optional<Unseen> after, int limit);

  /** One to be looked at. */
  record Unseen(String provider, String providerId, Instant lookedAt) {}
}
