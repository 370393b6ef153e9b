package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.SuppressionId;
import java.time.Instant;
import java.util.Optional;

/** Addresses that get no mail any more. */
public interface Suppressions {

  /** Puts an address on the list; one that is there stays as it is. */
  void add(Suppression suppression);

  boolean contains(MailAddress address);

  /** Latest first. */
  Page<Suppression> list(PageRequest request);

  /** Takes an entry off the list and answers it; empty if there is none. */
  Optional<Suppression> remove(SuppressionId suppression);

  /**
   * Marks one of the transport's events as taken in, in the transaction of its effect; false if it
   * was before (R36).
   */
  boolean takeIn(String eventId, String type, Instant at);

  /** An address and why. */
  record Suppression(
      SuppressionId id, MailAddress address, Reason reason, Optional<String> detail, Instant at) {}

  /** Why an address gets no mail. */
  enum Reason {
    BOUNCED,
    COMPLAINED
  }
}
