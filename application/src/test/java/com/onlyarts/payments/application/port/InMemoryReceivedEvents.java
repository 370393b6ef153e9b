package com.onlyarts.payments.application.port;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Events in a set. */
public final class InMemoryReceivedEvents implements ReceivedEvents {
  private final Set<String> events = new HashSet<>();

  @Override
  public boolean contains(String provider, String eventId) {
    return events.contains(provider + " " + eventId);
  }

  @Override
  public boolean add(String provider, ProviderEvent event, Instant at) {
    return events.add(provider + " " + event.id());
  }
}
