package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.payments.application.port.SandboxStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The sandbox's memory in the tables {@code sandbox_…}. */
public final class JdbiSandboxStore implements SandboxStore {
  private final Jdbi jdbi;

  public JdbiSandboxStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Events that were delivered long ago. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi, clock, "sandbox_events", "delivered_at < :before", Duration.ofDays(30));
  }

  @Override
  public void keep(Thing thing) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO sandbox_objects (id, kind, owner, body, created_at)
                    VALUES (:id, :kind, :owner, :json, :createdAt)
                    ON CONFLICT (id) DO UPDATE
                    SET owner = excluded.owner,
                        body = excluded.body
                    """)
                .bindMethods(thing)
                .execute());
  }

  @Override
  public Optional<Thing> lock(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, kind, owner, body, created_at FROM sandbox_objects WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, _) -> thing(row))
                .findOne());
  }

  @Override
  public List<Thing> belonging(String kind, String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, kind, owner, body, created_at
                    FROM sandbox_objects
                    WHERE owner = :owner
                      AND kind = :kind
                    ORDER BY created_at, id
                    """)
                .bind("owner", owner)
                .bind("kind", kind)
                .map((row, _) -> thing(row))
                .list());
  }

  private static Thing thing(ResultSet row) throws SQLException {
    return new Thing(
        row.getString("id"),
        row.getString("kind"),
        row.getString("owner"),
        row.getString("body"),
        instant(row, "created_at"));
  }

  @Override
  public void forget(String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM sandbox_objects WHERE id = :id")
                .bind("id", id)
                .execute());
  }

  @Override
  public Optional<Request> request(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT idempotency_key, fingerprint, object_id FROM sandbox_requests WHERE idempotency_key = :key")
                .bind("key", key)
                .map(
                    (row, _) ->
                        new Request(
                            row.getString("idempotency_key"),
                            row.getString("fingerprint"),
                            row.getString("object_id")))
                .findOne());
  }

  @Override
  public boolean remember(Request request) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO sandbox_requests (idempotency_key, fingerprint, object_id)
                        VALUES (:key, :fingerprint, :thing)
                        ON CONFLICT (idempotency_key) DO NOTHING
                        """)
                    .bindMethods(request)
                    .execute()
                == 1);
  }

  /**
   * Alone it does not wait until it is on the disk: what is told of it is committed later, and
   * flushed with it.
   */
  @Override
  public boolean make(Request request, Thing thing) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH first AS (
                          INSERT INTO sandbox_requests (idempotency_key, fingerprint, object_id)
                          VALUES (:key, :fingerprint, :id)
                          ON CONFLICT (idempotency_key) DO NOTHING
                          RETURNING object_id
                        )
                        INSERT INTO sandbox_objects (id, kind, owner, body, created_at)
                        SELECT object_id, :kind, :owner, :json, :createdAt
                        FROM first
                        WHERE set_config('synchronous_commit', CASE WHEN :alone THEN 'off' ELSE current_setting('synchronous_commit') END, TRUE) IS NOT NULL
                        """)
                    .bind("alone", !handle.isInTransaction())
                    .bind("key", request.key())
                    .bind("fingerprint", request.fingerprint())
                    .bindMethods(thing)
                    .execute()
                == 1);
  }

  @Override
  public void queue(QueuedEvent queued) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO sandbox_events (id, body, created_at) VALUES (:id, :json, :writtenAt)")
                .bindMethods(queued)
                .execute());
  }

  @Override
  public Optional<QueuedEvent> nextEvent(List<String> notThese) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, body, created_at
                    FROM sandbox_events
                    WHERE delivered_at IS NULL
                      AND id <> ALL (:notThese)
                    ORDER BY created_at, id
                    LIMIT 1
                    """)
                .bindArray("notThese", String.class, notThese)
                .map(
                    (row, _) ->
                        new QueuedEvent(
                            row.getString("id"), row.getString("body"), instant(row, "created_at")))
                .findOne());
  }

  @Override
  public void delivered(String queued, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE sandbox_events SET delivered_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", queued)
                .execute());
  }
}
