package com.onlyarts.payments.api;

import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The module whose thing is paid for. It is told in the very transaction in which the payment
 * changes, so that an order and its payment never disagree, not even after a kill; this is why it
 * is a door and not an event.
 */
public interface PaymentListener {

  /** The kind of {@link PaymentSubject} this module asks money for. */
  String subjectKind();

  /**
   * Locks the thing until the transaction ends, before the payment is: whoever changes the thing
   * locks in that order too, and nobody waits for somebody who waits for them.
   */
  void lock(UUID subject);

  /**
   * The money is there. Answers whether the thing can still be had; if not, everything is given
   * back at once (R34).
   */
  Acceptance paid(UUID subject, PaymentId payment, Instant at);

  /** Money went back. */
  void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at);

  /**
   * Money that had gone back has come back to us: less is given back in all now. Undoes what {@link
   * #refunded} has done, as far as it can be undone (R37).
   *
   * @return the lines that stay called off, whose money is owed again; none where the thing is what
   *     it was before
   */
  Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at);

  /** Whether the thing that was paid for can still be had. */
  enum Acceptance {
    ACCEPTED,
    REFUSED
  }
}
