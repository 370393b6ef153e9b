package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ReceivedEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Received events in the table {@code provider_events}; its primary key decides a race: the loser
 * waits for the winner's commit (R36).
 */
public final class JdbiReceivedEvents implements ReceivedEvents {
  private final Jdbi jdbi;

  public JdbiReceivedEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** No provider sends an event again after so long. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi, clock, "provider_events", "received_at < :before", Duration.ofDays(90));
  }

  @Override
  public boolean contains(String provider, String eventId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM provider_events WHERE provider = :provider AND event_id = :event)")
                .bind("provider", provider)
                .bind("event", eventId)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public boolean add(String provider, ProviderEvent event, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO provider_events (provider, event_id, type, received_at)
                        VALUES (:provider, :event, :type, :at)
                        ON CONFLICT (provider, event_id) DO NOTHING
                        """)
                    .bind("provider", provider)
                    .bind("event", event.id())
                    .bind("type", event.type())
                    .bind("at", at)
                    .execute()
                == 1);
  }
}
