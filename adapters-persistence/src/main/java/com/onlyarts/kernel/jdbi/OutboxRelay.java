package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings waiting events to their handlers, by several workers on every node at once. A worker takes
 * some rows of one lane; their handlers and their removal are one transaction. A handler that fails
 * is tried again, alone, after 1 s, 2 s, 4 s … up to an hour, and parked after {@value #ATTEMPTS}
 * times; until then it holds up what the same handler hears of the same thing later, and nothing
 * else.
 */
public final class OutboxRelay {
  static final int ATTEMPTS = 12;
  private static final int BATCH = 50;

  /**
   * What is left then has to wait for the next one: a transaction must not come near its deadline.
   */
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(2);

  private static final Duration LONGEST_DELAY = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  /** Never tried, and none before it of the same handler and thing that waits to be tried again. */
  private static final String FRESH =
      """
      attempts = 0
      AND NOT EXISTS (
        SELECT FROM outbox AS earlier
        WHERE earlier.parked_at IS NULL
          AND earlier.attempts > 0
          AND earlier.lane = waiting.lane
          AND earlier.handler = waiting.handler
          AND earlier.ordering_key = waiting.ordering_key
          AND earlier.seq < waiting.seq
      )
      """;

  /** To be tried again now, and none before it of the same handler and thing. */
  private static final String TRIED =
      """
      attempts > 0
      AND due_at <= clock_timestamp()
      AND NOT EXISTS (
        SELECT FROM outbox AS earlier
        WHERE earlier.parked_at IS NULL
          AND earlier.lane = waiting.lane
          AND earlier.handler = waiting.handler
          AND earlier.ordering_key = waiting.ordering_key
          AND earlier.seq < waiting.seq
      )
      """;

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final EventHandlers handlers;

  public OutboxRelay(Jdbi jdbi, Transactions transactions, EventHandlers handlers) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.handlers = handlers;
  }

  /**
   * Brings some of what is due; returns how many handlers were tried, zero when there is nothing
   * that no other worker is at.
   */
  public int deliverSome() {
    return deliver(TRIED, OptionalInt.empty(), 1) + deliver(FRESH, OptionalInt.empty(), BATCH);
  }

  /** How many events wait for a handler. */
  public long waiting() {
    return count("SELECT count(*) FROM outbox WHERE parked_at IS NULL");
  }

  /** How many events were given up. */
  public long parked() {
    return count("SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL");
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(long.class).one());
  }

  private int deliver(String which, OptionalInt lane, int most) {
    Batch batch = new Batch();
    try {
      transactions.inTransaction(() -> batch.bring(which, lane, most));
    } catch (RuntimeException e) {
      if (batch.rows.isEmpty()) {
        throw e;
      }
      batch.culprit().ifPresentOrElse(culprit -> postpone(culprit, e), () -> deliverAlone(batch));
    }
    return batch.rows.size();
  }

  /** Together they failed at the commit, which does not say whose fault it was. */
  private void deliverAlone(Batch batch) {
    for (Waiting row : batch.rows) {
      deliver(FRESH, OptionalInt.of(row.lane()), 1);
    }
  }

  /**
   * A lane nobody else is at; whoever takes it sees what the one before has done, hence a statement
   * of its own.
   */
  private OptionalInt takeLane(String which, OptionalInt lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT lanes.lane
                    FROM outbox_lanes AS lanes
                    CROSS JOIN LATERAL (
                      SELECT FROM outbox AS waiting WHERE waiting.lane = lanes.lane AND parked_at IS NULL AND <which> ORDER BY seq LIMIT 1
                    ) AS something
                    WHERE lanes.lane BETWEEN :first AND :last
                    ORDER BY random()
                    LIMIT 1
                    FOR UPDATE OF lanes SKIP LOCKED
                    """)
                .define("which", which)
                .bind("first", lane.orElse(0))
                .bind("last", lane.orElse(Integer.MAX_VALUE))
                .map((row, _) -> OptionalInt.of(row.getInt("lane")))
                .findOne()
                .orElse(OptionalInt.empty()));
  }

  private List<Waiting> take(String which, int lane, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, lane, handler, payload::text AS payload, attempts
                    FROM outbox AS waiting
                    WHERE lane = :lane
                      AND parked_at IS NULL
                      AND <which>
                    ORDER BY seq
                    LIMIT :most
                    FOR UPDATE SKIP LOCKED
                    """)
                .define("which", which)
                .bind("lane", lane)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Waiting(
                            row.getObject("id", UUID.class),
                            row.getInt("lane"),
                            row.getString("handler"),
                            row.getString("payload"),
                            row.getInt("attempts")))
                .list());
  }

  private void remove(List<UUID> done) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM outbox WHERE id = ANY (:done)")
                .bindArray("done", UUID.class, done)
                .execute());
  }

  private Flurry flurry(Waiting waiting) {
    EventHandler<?> handler =
        handlers
            .named(waiting.handler())
            .orElseThrow(() -> new IllegalStateException("no handler of this name here"));
    return new Flurry(
        waiting, handler, EventJson.read(waiting.payload(), handler.type()), List.of(waiting.id()));
  }

  private void postpone(Waiting waiting, RuntimeException failure) {
    int attempts = waiting.attempts() + 1;
    boolean parked = attempts >= ATTEMPTS;
    LOG.warn(
        "Handler {} failed, attempt {}{}",
        waiting.handler(),
        attempts,
        parked ? ": parked" : "",
        failure);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox
                    SET attempts = :attempts,
                        last_error = :error,
                        due_at = clock_timestamp() + make_interval(secs => :delay),
                        parked_at = CASE WHEN :parked THEN clock_timestamp() END
                    WHERE id = :id
                    """)
                .bind("attempts", attempts)
                .bind("error", failure.toString())
                .bind("delay", delayAfter(attempts).toSeconds())
                .bind("parked", parked)
                .bind("id", waiting.id())
                .execute());
  }

  private static Duration delayAfter(int attempts) {
    Duration delay = Duration.ofSeconds(1L << (attempts - 1));
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private record Waiting(UUID id, int lane, String handler, String payload, int attempts) {}

  /** Rows of which the latest says all there is to say, but how many there were. */
  private record Flurry(Waiting latest, EventHandler<?> handler, Event event, List<UUID> rows) {
    /** What it is about together with others, or else the row itself. */
    Object about() {
      return handler
          .flurryOf(event)
          .<Object>map(about -> List.of(handler.name(), about))
          .orElse(latest.id());
    }

    Flurry after(Flurry earlier) {
      return new Flurry(
          latest, handler, event, Stream.concat(earlier.rows.stream(), rows.stream()).toList());
    }

    void react() {
      handler.to(event, rows.size());
    }
  }

  /** What one transaction brings; a transaction that lost a race is done again from the start. */
  private final class Batch {
    private List<Waiting> rows = List.of();
    private @Nullable Waiting atHand;

    void bring(String which, OptionalInt wanted, int most) {
      rows = List.of();
      atHand = null;
      takeLane(which, wanted).ifPresent(lane -> rows = take(which, lane, most));
      List<UUID> done = new ArrayList<>();
      long end = System.nanoTime() + LONGEST_BATCH.toNanos();
      for (Flurry flurry : flurries()) {
        if (!done.isEmpty() && System.nanoTime() > end) {
          break;
        }
        atHand = flurry.latest();
        flurry.react();
        done.addAll(flurry.rows());
      }
      atHand = null;
      if (!done.isEmpty()) {
        remove(done);
      }
    }

    /** The rows in their order, those of a flurry in the place of the latest. */
    private Collection<Flurry> flurries() {
      SequencedMap<Object, Flurry> flurries = new LinkedHashMap<>();
      for (Waiting row : rows) {
        atHand = row;
        Flurry one = flurry(row);
        Flurry earlier = flurries.remove(one.about());
        flurries.put(one.about(), earlier == null ? one : one.after(earlier));
      }
      return flurries.values();
    }

    /** Whose handler it was that failed, if that is known. */
    Optional<Waiting> culprit() {
      return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.ofNullable(atHand);
    }
  }
}
