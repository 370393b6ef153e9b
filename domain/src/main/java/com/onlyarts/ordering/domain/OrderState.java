package com.onlyarts.ordering.domain;

import java.time.Instant;
import java.util.Optional;

/** Where an order stands, with what is true only there (R35). */
public sealed interface OrderState {

  OrderStatus status();

  /** When the money came in, if it did. */
  default Optional<Instant> paid() {
    return switch (this) {
      case Pending _, Cancelled _ -> Optional.empty();
      case Processing processing -> Optional.of(processing.paidAt());
      case Completed completed -> Optional.of(completed.paidAt());
      case Refunded refunded -> Optional.of(refunded.paidAt());
    };
  }

  /** Its copies are held until then, awaiting payment (R34). */
  record Pending(Instant expiresAt) implements OrderState {
    @Override
    public OrderStatus status() {
      return OrderStatus.PENDING;
    }
  }

  /** Paid, and not yet handed over in full. */
  record Processing(Instant paidAt) implements OrderState {
    @Override
    public OrderStatus status() {
      return OrderStatus.PROCESSING;
    }
  }

  /** Paid, and every line handed over. */
  record Completed(Instant paidAt, Instant completedAt) implements OrderState {
    @Override
    public OrderStatus status() {
      return OrderStatus.COMPLETED;
    }
  }

  /**
   * Never paid, its copies free again.
   *
   * @param note the buyer's own words
   */
  record Cancelled(Instant at, OrderCancelReason reason, Optional<String> note)
      implements OrderState {
    @Override
    public OrderStatus status() {
      return OrderStatus.CANCELLED;
    }
  }

  /** Paid, and every cent given back. */
  record Refunded(Instant paidAt, Optional<Instant> completedAt) implements OrderState {
    @Override
    public OrderStatus status() {
      return OrderStatus.REFUNDED;
    }
  }
}
