package com.onlyarts.kernel.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.FailedItems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code failed_items}; with it are shown parked rows of {@code work_items}. */
public final class JdbiFailedItems implements FailedItems {
  private static final String LATEST_FIRST = "failed-items:id:desc";

  /** What failed in jobs, and what queues gave up. */
  private static final String ALL =
      """
      (
        SELECT id, job, item, attempts, error, message, first_failed_at, last_failed_at, due_at
        FROM failed_items
        UNION ALL
        SELECT id, topic, coalesce(name, key, id::text), attempts, outcome, coalesce(remark, ''), created_at, done_at, :never
        FROM work_items
        WHERE outcome = 'parked'
      ) AS failed (id, job, item, attempts, error, message, first_failed_at, last_failed_at, due_at)
      """;

  private final Jdbi jdbi;

  public JdbiFailedItems(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<String, Attempt> among(String job, Collection<String> items) {
    Map<String, Attempt> found = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT item, attempts, last_failed_at, due_at
                    FROM failed_items
                    WHERE job = :job
                      AND item = ANY(:items)
                    """)
                .bind("job", job)
                .bindArray("items", String.class, items)
                .map((row, _) -> found.put(row.getString("item"), attempt(row)) == null)
                .list());
    return found;
  }

  @Override
  public void failed(String job, String item, Attempt attempt, String error, String message) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO failed_items (id, job, item, attempts, error, message, first_failed_at, last_failed_at, due_at)
                    VALUES (:id, :job, :item, :attempts, :error, :message, :failedAt, :failedAt, :dueAt)
                    ON CONFLICT (job, item) DO UPDATE
                    SET attempts = excluded.attempts,
                        error = excluded.error,
                        message = excluded.message,
                        last_failed_at = excluded.last_failed_at,
                        due_at = excluded.due_at
                    """)
                .bind("id", FailedItemId.next().value())
                .bind("job", job)
                .bind("item", item)
                .bind("attempts", attempt.number())
                .bind("error", error)
                .bind("message", message)
                .bind("failedAt", attempt.failedAt())
                .bind("dueAt", attempt.dueAt())
                .execute());
  }

  @Override
  public void recovered(String job, String item) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM failed_items WHERE job = :job AND item = :item")
                .bind("job", job)
                .bind("item", item)
                .execute());
  }

  @Override
  public void forgetOthers(String job, Collection<String> stillDue) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM failed_items WHERE job = :job AND item <> ALL(:stillDue)")
                .bind("job", job)
                .bindArray("stillDue", String.class, stillDue)
                .execute());
  }

  @Override
  public boolean retry(FailedItemId item, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                        WITH due AS (
                          UPDATE failed_items SET due_at = :now WHERE id = :id RETURNING id
                        ), taken_up AS (
                          UPDATE work_items
                          SET attempts = 0,
                              due_at = '-infinity',
                              outcome = NULL,
                              done_at = NULL
                          WHERE id = :id
                            AND outcome = 'parked'
                          RETURNING id
                        )
                        SELECT id FROM due UNION ALL SELECT id FROM taken_up
                        """)
                .bind("now", now)
                .bind("id", item)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
  }

  @Override
  public Page<FailedItem> list(Optional<String> job, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                fitting(handle, job, request),
                total(handle, job),
                item -> Cursor.at(LATEST_FIRST, item.id().value())));
  }

  private static List<FailedItem> fitting(
      Handle handle, Optional<String> job, PageRequest request) {
    Optional<UUID> before = request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0));
    return handle
        .createQuery(
            """
            SELECT id, job, item, attempts, error, message, first_failed_at, last_failed_at, due_at
            FROM <all>
            WHERE (CAST(:job AS text) IS NULL OR job = :job)
              AND (CAST(:before AS uuid) IS NULL OR id < :before)
            ORDER BY id DESC
            LIMIT :limit OFFSET :offset
            """)
        .define("all", ALL)
        .bind("never", Attempt.NEVER)
        .bindByType("job", job.orElse(null), String.class)
        .bindByType("before", before.orElse(null), UUID.class)
        .bind("limit", request.oneMore())
        .bind("offset", request.offset())
        .map((row, _) -> item(row))
        .list();
  }

  private static long total(Handle handle, Optional<String> job) {
    return handle
        .createQuery("SELECT count(*) FROM <all> WHERE CAST(:job AS text) IS NULL OR job = :job")
        .define("all", ALL)
        .bind("never", Attempt.NEVER)
        .bindByType("job", job.orElse(null), String.class)
        .mapTo(long.class)
        .one();
  }

  @Override
  public long waiting(String job) {
    return jdbi.withHandle(handle -> total(handle, Optional.of(job)));
  }

  private static FailedItem item(ResultSet row) throws SQLException {
    return new FailedItem(
        id(row, "id", FailedItemId::new),
        row.getString("job"),
        row.getString("item"),
        instant(row, "first_failed_at"),
        attempt(row),
        row.getString("error"),
        row.getString("message"));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getInt("attempts"), instant(row, "last_failed_at"), instant(row, "due_at"));
  }
}
