package com.onlyarts.insights.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.insights.application.port.Rollups;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds the sources up in the tables {@code rollups} and {@code rollup_totals}, under the lock of
 * how far they go; a month a transaction.
 */
public final class JdbiRollups implements Rollups {
  private static final Duration AT_ONCE = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Transactions transactions;

  public JdbiRollups(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Override
  public void rollUpTo(Instant end) {
    boolean more = true;
    while (more) {
      more = transactions.inTransaction(() -> jdbi.withHandle(handle -> oneStretch(handle, end)));
    }
  }

  /** Answers whether there is more to add up. */
  private static boolean oneStretch(Handle handle, Instant end) {
    Instant from =
        handle
            .createQuery("SELECT rolled_up_to FROM rollup_state FOR UPDATE")
            .map((row, _) -> instant(row, "rolled_up_to"))
            .one();
    if (!from.isBefore(end)) {
      return false;
    }
    Instant first =
        handle
            .createQuery(
                "SELECT coalesce(min(at), :end) AS first FROM insights_sources WHERE at >= :from AND at < :end")
            .bind("from", from)
            .bind("end", end)
            .map((row, _) -> instant(row, "first"))
            .one();
    Instant until = first.plus(AT_ONCE).isBefore(end) ? quarterOf(first.plus(AT_ONCE)) : end;
    add(handle, from, until);
    return until.isBefore(end);
  }

  private static Instant quarterOf(Instant instant) {
    return Instant.ofEpochSecond(
        instant.getEpochSecond() - Math.floorMod(instant.getEpochSecond(), 900));
  }

  private static void add(Handle handle, Instant from, Instant until) {
    handle
        .createUpdate(
            """
            WITH added AS (
              INSERT INTO rollups (scope, subject_id, measure, bucket, amount)
              SELECT scope, subject_id, measure, date_bin('15 minutes', at, TIMESTAMPTZ '2000-01-01T00:00:00Z') AS bucket, sum(amount)
              FROM insights_sources
              WHERE at >= :from
                AND at < :until
              GROUP BY scope, subject_id, measure, bucket
              RETURNING scope, subject_id, measure, amount
            ), moved AS (
              UPDATE rollup_state
              SET rolled_up_to = :until
            )
            INSERT INTO rollup_totals AS totals (scope, subject_id, measure, amount)
            SELECT scope, subject_id, measure, sum(amount)
            FROM added
            GROUP BY scope, subject_id, measure
            ON CONFLICT (scope, subject_id, measure) DO UPDATE
            SET amount = totals.amount + excluded.amount
            """)
        .bind("from", from)
        .bind("until", until)
        .execute();
  }
}
