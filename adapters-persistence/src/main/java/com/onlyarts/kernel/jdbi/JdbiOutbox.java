package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.port.Outbox;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One row for each pair of event and reaction, in the transaction of the act (R83), dated by the database; a commit wakes this node's workers. */
public final class JdbiOutbox implements Outbox {
  private final Jdbi jdbi;
  private final Reactions reactions;
  private final Runnable wake;

  /**
   * @param wake whoever brings the events to their reactions
   */
  public JdbiOutbox(Jdbi jdbi, Reactions reactions, Runnable wake) {
    this.jdbi = jdbi;
    this.reactions = reactions;
    this.wake = wake;
  }

  @Override
  public void publish(Event event) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("an event is published in the transaction of its act");
    }
    jdbi.useHandle(
        handle -> {
          add(handle, event);
          handle.afterCommit(wake::run);
        });
  }

  private void add(Handle handle, Event event) {
    UUID eventId = TimeOrderedUuid.next();
    String payload = EventJson.write(event);
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO outbox (id, event_id, event_type, reaction, ordering_key, payload)
            VALUES (:id, :eventId, :eventType, :reaction, :key, CAST(:payload AS jsonb))
            """);
    reactions
        .to(event)
        .forEach(
            reaction ->
                rows.bind("id", TimeOrderedUuid.next())
                    .bind("eventId", eventId)
                    .bind("eventType", event.getClass().getSimpleName())
                    .bind("reaction", reaction.name())
                    .bind("key", OrderingKey.of(event))
                    .bind("payload", payload)
                    .add());
    if (rows.size() > 0) {
      rows.execute();
    }
  }
}
