package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.port.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * One row for each pair of event and handler, dated by the database. Everything a transaction
 * publishes is written by one statement just before it commits (R83); the commit wakes this node's
 * workers.
 */
public final class JdbiOutbox implements Outbox {
  private final Jdbi jdbi;
  private final EventHandlers handlers;
  private final Runnable wake;

  /**
   * @param wake whoever brings the events to their handlers
   */
  public JdbiOutbox(Jdbi jdbi, EventHandlers handlers, Runnable wake) {
    this.jdbi = jdbi;
    this.handlers = handlers;
    this.wake = wake;
  }

  @Override
  public void publish(Event event) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("an event is published in the transaction of its act");
    }
    UUID id = TimeOrderedUuid.next();
    String payload = EventJson.write(event);
    handlers
        .to(event)
        .forEach(
            handler ->
                JdbiTransactions.gathered(Published.class, this, Published::new)
                    .rows
                    .add(
                        new Row(
                            id,
                            event.getClass().getSimpleName(),
                            handler.name(),
                            OrderingKey.of(event),
                            payload)));
  }

  private void write(List<Row> rows) {
    jdbi.useHandle(
        handle -> {
          insert(handle, rows);
          handle.afterCommit(wake);
        });
  }

  /** The rows are numbered in the order in which they were published. */
  private static void insert(Handle handle, List<Row> rows) {
    Update statement =
        handle.createUpdate(
            """
            INSERT INTO outbox (event_id, event_type, handler, ordering_key, payload)
            SELECT event_id, event_type, handler, ordering_key, CAST(payload AS jsonb)
            FROM unnest(:events, :types, :handlers, :keys, :payloads) WITH ORDINALITY AS published (event_id, event_type, handler, ordering_key, payload, place)
            ORDER BY place
            """);
    Rows.in(statement, rows)
        .column("events", UUID.class, Row::event)
        .column("types", String.class, Row::type)
        .column("handlers", String.class, Row::handler)
        .column("keys", String.class, Row::key)
        .column("payloads", String.class, Row::payload);
    statement.execute();
  }

  private record Row(UUID event, String type, String handler, String key, String payload) {}

  /** Everything one transaction has published. */
  private final class Published implements JdbiTransactions.Gathered {
    private final List<Row> rows = new ArrayList<>();

    @Override
    public void write() {
      JdbiOutbox.this.write(rows);
    }
  }
}
