package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.port.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One row for each pair of event and reaction, in the transaction of the act (R83); a commit wakes this node's relay. */
public final class JdbiOutbox implements Outbox {
  private final Jdbi jdbi;
  private final Reactions reactions;
  private final OutboxRelay relay;
  private final Clock clock;

  public JdbiOutbox(Jdbi jdbi, Reactions reactions, OutboxRelay relay, Clock clock) {
    this.jdbi = jdbi;
    this.reactions = reactions;
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public void publish(Event event) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("an event is published in the transaction of its act");
    }
    UUID eventId = TimeOrderedUuid.next();
    jdbi.useHandle(
        handle -> {
          reactions.to(event).forEach(reaction -> add(handle, eventId, event, reaction));
          handle.afterCommit(relay::wake);
        });
  }

  private void add(Handle handle, UUID eventId, Event event, Reaction<?> reaction) {
    handle
        .createUpdate(
            """
            INSERT INTO outbox (id, event_id, event_type, reaction, payload, created_at, due_at, attempts)
            VALUES (:id, :eventId, :eventType, :reaction, CAST(:payload AS jsonb), :now, :now, 0)
            """)
        .bind("id", TimeOrderedUuid.next())
        .bind("eventId", eventId)
        .bind("eventType", event.getClass().getSimpleName())
        .bind("reaction", reaction.name())
        .bind("payload", EventJson.write(event))
        .bind("now", clock.instant())
        .execute();
  }
}
