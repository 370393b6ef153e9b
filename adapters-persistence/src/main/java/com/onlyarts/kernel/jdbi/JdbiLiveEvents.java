package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Live events in the table {@code live_events}; a notification of PostgreSQL tells every node where to look, once the act is committed. */
public final class JdbiLiveEvents implements LiveEvents {
  static final String BELL = "onlyarts_live";

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiLiveEvents(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void publish(LiveChannel channel, String name, Map<String, ?> facts) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a live event is published in the transaction of its act");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH numbered AS (
                      INSERT INTO live_channels AS channels (name, last_number)
                      VALUES (:channel, 1)
                      ON CONFLICT (name) DO UPDATE
                      SET last_number = channels.last_number + 1
                      RETURNING last_number
                    ), written AS (
                      INSERT INTO live_events (channel, number, event, facts, created_at)
                      SELECT :channel, last_number, :event, CAST(:facts AS jsonb), :now
                      FROM numbered
                      RETURNING number
                    )
                    SELECT pg_notify(:bell, number || ' ' || :channel)
                    FROM written
                    """)
                .bind("channel", channel.name())
                .bind("event", name)
                .bind("facts", FactsJson.write(facts))
                .bind("now", clock.instant())
                .bind("bell", BELL)
                .map((_, _) -> true)
                .one());
  }
}
