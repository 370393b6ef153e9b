package com.onlyarts.payments.application.port;

import java.time.Instant;

/** Which of the provider's events were taken in (R36). */
public interface ReceivedEvents {

  boolean contains(String provider, String eventId);

  /**
   * Marks an event as taken in, in the transaction of its effect; false if it was before. Of many
   * at once one gets true.
   */
  boolean add(String provider, ProviderEvent event, Instant at);
}
