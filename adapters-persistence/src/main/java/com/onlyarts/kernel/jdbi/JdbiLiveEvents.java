package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvent;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.LiveSignal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Live events in the table {@code live_events}. Everything a transaction says is written by one
 * statement just before it commits, channel by channel in the order of their names: channels are
 * locked for a moment only, and never crosswise. The signal is sent after the commit (R83).
 */
public final class JdbiLiveEvents implements LiveEvents {
  private static final int LONGEST = 64 * 1024;

  private final Jdbi jdbi;
  private final LiveSignal signal;
  private final Clock clock;

  public JdbiLiveEvents(Jdbi jdbi, LiveSignal signal, Clock clock) {
    this.jdbi = jdbi;
    this.signal = signal;
    this.clock = clock;
  }

  @Override
  public void publish(LiveChannel channel, String name, Map<String, ?> facts) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a live event is published in the transaction of its act");
    }
    String json = FactsJson.write(new LiveEvent(name, facts).facts());
    if (json.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a live event is at most %d characters long, %s has %d"
              .formatted(LONGEST, name, json.length()));
    }
    JdbiTransactions.gathered(Words.class, this, Words::new)
        .said
        .add(new Said(channel, name, json));
  }

  private void write(List<Said> said) {
    jdbi.useHandle(
        handle -> {
          insert(handle, said);
          handle.afterCommit(
              () -> signal.signal(said.stream().map(Said::channel).collect(Collectors.toSet())));
        });
  }

  private void insert(Handle handle, List<Said> said) {
    handle
        .createUpdate(
            """
            WITH said AS (
              SELECT channel, name, facts, place
              FROM unnest(:channels, :names, :facts) WITH ORDINALITY AS said (channel, name, facts, place)
            ), moved AS (
              INSERT INTO live_channels AS channels (name, latest, spoken_at)
              SELECT channel, count(*), :now
              FROM said
              GROUP BY channel
              ORDER BY channel
              ON CONFLICT (name) DO UPDATE
              SET latest = channels.latest + excluded.latest,
                  spoken_at = excluded.spoken_at
              RETURNING name, latest
            )
            INSERT INTO live_events (channel, number, name, facts, created_at)
            SELECT
              said.channel,
              moved.latest - row_number() OVER (PARTITION BY said.channel ORDER BY said.place DESC) + 1,
              said.name,
              CAST(said.facts AS json),
              :now
            FROM said
            JOIN moved ON moved.name = said.channel
            """)
        .bindArray("channels", String.class, each(said, it -> it.channel().name()))
        .bindArray("names", String.class, each(said, Said::name))
        .bindArray("facts", String.class, each(said, Said::facts))
        .bind("now", clock.instant())
        .execute();
  }

  private static List<String> each(List<Said> said, Function<Said, String> part) {
    return said.stream().map(part).toList();
  }

  private record Said(LiveChannel channel, String name, String facts) {}

  /** Everything one transaction has said. */
  private final class Words implements JdbiTransactions.Gathered {
    private final List<Said> said = new ArrayList<>();

    @Override
    public void write() {
      JdbiLiveEvents.this.write(said);
    }
  }
}
