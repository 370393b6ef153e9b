package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.ShareId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** All payments there are. A payment is the lock under which its shares and refunds change. */
public interface Payments {

  void add(Payment payment);

  /** The payment as it is at this moment, not locked. */
  Optional<Payment> find(PaymentId id);

  /** What the payment of this intent is for; that never changes. */
  Optional<PaymentPurpose> subjectOf(String intentId);

  /** The payment, locked until the transaction ends. */
  Optional<Payment> lock(PaymentId id);

  /** The payment of this intent, locked until the transaction ends. */
  Optional<Payment> lockByIntent(String intentId);

  /**
   * The payment of this intent, or else the one it was made for, as the provider tells; locked
   * until the transaction ends.
   */
  Optional<Payment> lockOf(Intent intent);

  /**
   * How often the provider's word on this intent was taken in; empty if it is none of ours, or not
   * known yet.
   */
  OptionalLong revisionOf(String intentId);

  /** Keeps what has become of a payment that was locked before. */
  void save(Payment payment, Instant now);

  /**
   * The lines were handed over; their earnings become available when the shares' time has passed.
   * Touches nothing but the shares, and once: the order is locked before them, never the payment
   * (R38).
   */
  void delivered(PaymentId payment, Collection<UUID> lines, Instant at);

  /** Delivered lines' earnings become available then, if that is sooner (R102). */
  void availableBy(PaymentId payment, Collection<UUID> lines, Instant at);

  /**
   * Withholds what is earned with a line of a payment that was locked before, or lets go of it
   * (R104).
   */
  void freeze(PaymentId payment, UUID line, boolean frozen);

  /**
   * Payments with earnings whose time has passed, that are not withheld and that the bank does not
   * question; {@code after} the given one, in the order of their ids.
   */
  List<PaymentId> toRelease(Instant now, Optional<PaymentId> after, int limit);

  /** Which shares of a payment have become available and are neither released nor withheld. */
  List<ShareId> dueShares(PaymentId payment, Instant now);

  /**
   * Intents that are neither paid nor called off and were not heard of lately; {@code after} the
   * given payment, in the order of their ids.
   */
  List<Unsettled> unsettled(Instant notSince, Optional<PaymentId> after, int limit);

  /** A payment to be asked after. */
  record Unsettled(PaymentId payment, String provider, String intentId) {}
}
