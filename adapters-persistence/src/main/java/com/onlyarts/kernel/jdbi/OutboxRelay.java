package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings waiting events to their reactions, on every node at once: a row is claimed with SKIP LOCKED, and its reaction and its removal are one
 * transaction. A reaction that fails is tried again after 1 s, 2 s, 4 s … up to an hour, and parked after {@value #ATTEMPTS} times.
 */
public final class OutboxRelay implements AutoCloseable {
  static final int ATTEMPTS = 12;
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Reactions reactions;
  private final Clock clock;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private Thread courier = Thread.ofVirtual().unstarted(this::run);

  public OutboxRelay(Jdbi jdbi, Transactions transactions, Reactions reactions, Clock clock) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.reactions = reactions;
    this.clock = clock;
  }

  public void start() {
    running = true;
    courier = Thread.ofVirtual().name("outbox-relay").start(this::run);
  }

  /** There is something to bring. */
  void wake() {
    work.release();
  }

  /** Brings everything that is due; returns how many reactions were tried. */
  public int deliverDue() {
    int tried = 0;
    while (deliverOne()) {
      tried++;
    }
    return tried;
  }

  /** How many events wait for a reaction. */
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

  /** Finishes the event at hand and stops. */
  @Override
  public void close() {
    running = false;
    wake();
    try {
      courier.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (running) {
      try {
        deliverDue();
        if (work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("The outbox could not be read; trying again: {}", e.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      work.tryAcquire(Integer.MAX_VALUE, IDLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean deliverOne() {
    Waiting[] claimed = new Waiting[1];
    try {
      return transactions.inTransaction(
          () -> {
            Optional<Waiting> next = claim();
            next.ifPresent(
                waiting -> {
                  claimed[0] = waiting;
                  react(waiting);
                  remove(waiting);
                });
            return next.isPresent();
          });
    } catch (RuntimeException e) {
      if (claimed[0] == null) {
        throw e;
      }
      postpone(claimed[0], e);
      return true;
    }
  }

  private void react(Waiting waiting) {
    Reaction<?> reaction = reactions.named(waiting.reaction()).orElseThrow(() -> new IllegalStateException("no reaction of this name here"));
    reaction.to(EventJson.read(waiting.payload(), reaction.type()));
  }

  private Optional<Waiting> claim() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, reaction, payload::text AS payload, attempts
                    FROM outbox
                    WHERE parked_at IS NULL
                      AND due_at <= :now
                    ORDER BY due_at, id
                    LIMIT 1
                    FOR UPDATE SKIP LOCKED
                    """)
                .bind("now", clock.instant())
                .map((rs, _) -> new Waiting(rs.getObject("id", UUID.class), rs.getString("reaction"), rs.getString("payload"), rs.getInt("attempts")))
                .findOne());
  }

  private void remove(Waiting waiting) {
    jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM outbox WHERE id = :id").bind("id", waiting.id()).execute());
  }

  private void postpone(Waiting waiting, RuntimeException failure) {
    int attempts = waiting.attempts() + 1;
    boolean parked = attempts >= ATTEMPTS;
    LOG.warn("Reaction {} failed, attempt {}{}", waiting.reaction(), attempts, parked ? ": parked" : "", failure);
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox
                    SET attempts = :attempts,
                        last_error = :error,
                        due_at = :dueAt,
                        parked_at = CASE WHEN :parked THEN CAST(:now AS timestamptz) END
                    WHERE id = :id
                    """)
                .bind("attempts", attempts)
                .bind("error", failure.toString())
                .bind("dueAt", now.plus(delayAfter(attempts)))
                .bind("parked", parked)
                .bind("now", now)
                .bind("id", waiting.id())
                .execute());
  }

  private static Duration delayAfter(int attempts) {
    Duration delay = Duration.ofSeconds(1L << (attempts - 1));
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private record Waiting(UUID id, String reaction, String payload, int attempts) {}
}
