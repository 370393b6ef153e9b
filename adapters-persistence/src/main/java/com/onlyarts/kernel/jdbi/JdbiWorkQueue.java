package com.onlyarts.kernel.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.kernel.WorkItemId;
import com.onlyarts.kernel.application.port.WorkQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The items of one topic in the table {@code work_items}. Everything a transaction adds is written
 * by one statement just before it commits (R83), in its order; the commit wakes this node's
 * workers. What was never tried is due at once, whatever a clock says; clocks end leases and pauses
 * only.
 */
public final class JdbiWorkQueue<T> implements WorkQueue<T> {
  private static final Duration KEPT = Duration.ofDays(30);

  /** The lane of what has no key. */
  private static final int UNORDERED = 0;

  /** When an item is due that was never tried: at once, before all that failed. */
  private static final String AT_ONCE = "-infinity";

  /** Left out where nothing has a name: it makes each row dearer. */
  private static final String UNLESS_THERE =
      "ON CONFLICT (topic, name) WHERE name IS NOT NULL DO NOTHING";

  /**
   * What is due of a lane and waits for nothing else, in its order. What it would wait for is
   * looked up by its key, item by item: as a join, planned when the queue was last seen empty, it
   * read all that was ever tried for each item.
   */
  private static final String DUE =
      """
      FROM work_items AS item
      WHERE topic = :topic
        AND lane = <lane>
        AND outcome IS NULL
        AND due_at BETWEEN CAST(:from AS timestamptz) AND CAST(:until AS timestamptz)
        AND (
          SELECT earlier.seq
          FROM work_items AS earlier
          WHERE earlier.topic = item.topic
            AND earlier.key = item.key
            AND earlier.seq < item.seq
            AND earlier.outcome IS NULL
            AND earlier.due_at > '-infinity'
          ORDER BY earlier.seq
          LIMIT 1
        ) IS NULL
      ORDER BY due_at, seq
      """;

  private final Jdbi jdbi;
  private final WorkTopic<T> topic;
  private final Runnable wake;

  /**
   * @param wake whoever takes from this queue
   */
  public JdbiWorkQueue(Jdbi jdbi, WorkTopic<T> topic, Runnable wake) {
    this.jdbi = jdbi;
    this.topic = topic;
    this.wake = wake;
  }

  /** Which items are claimed together. */
  enum Which {
    /** What was never tried. */
    FRESH,
    /** What is to be tried again. */
    TRIED,
    ALL;

    private String from() {
      return this == TRIED ? Instant.EPOCH.toString() : AT_ONCE;
    }

    private String until(Instant now) {
      return this == FRESH ? AT_ONCE : now.toString();
    }
  }

  /** Forgets what was over a month ago, of this topic. */
  public static Pruning pruning(Jdbi jdbi, Clock clock, String topic) {
    return new Pruning(
        jdbi,
        clock,
        "work_items",
        "topic = '" + topic + "' AND outcome IS NOT NULL AND done_at < :before",
        KEPT);
  }

  @Override
  public void add(T work) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("work is added in the transaction of its act");
    }
    JdbiTransactions.gathered(Added.class, this, () -> new Added(this::write))
        .rows
        .add(
            new Row(
                topic.nameOf(work).orElse(null),
                topic.keyOf(work).orElse(null),
                topic.write(work)));
  }

  private void write(List<Row> rows) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle
                  .createUpdate(
                      """
                      INSERT INTO work_items (topic, name, key, payload)
                      SELECT :topic, name, key, CAST(payload AS jsonb)
                      FROM unnest(:names, :keys, :payloads) WITH ORDINALITY AS added (name, key, payload, place)
                      ORDER BY place
                      <unless_there>
                      """)
                  .define(
                      "unless_there",
                      rows.stream().anyMatch(row -> row.name != null) ? UNLESS_THERE : "")
                  .bind("topic", topic.name());
          Rows.in(statement, rows)
              .column("names", String.class, Row::name)
              .column("keys", String.class, Row::key)
              .column("payloads", String.class, Row::payload);
          statement.execute();
          handle.afterCommit(wake);
        });
  }

  @Override
  public List<Item<T>> take(int most, Instant now, Duration lease) {
    return jdbi.inTransaction(
        _ -> {
          List<Item<T>> items = claim(Which.ALL, UNORDERED, most, now);
          if (!items.isEmpty()) {
            postpone(items, 0, "", now.plus(lease));
          }
          return items;
        });
  }

  /**
   * A lane with something due that nobody else is at; it is this transaction's until it ends. What
   * stays in order is in one lane. Whoever takes a lane sees what the one before has done, which is
   * why what is in it is asked for by a statement of its own.
   *
   * @param wanted empty for any
   */
  OptionalInt lockLane(Which which, OptionalInt wanted, Instant now) {
    return jdbi.withHandle(
        handle ->
            due(
                    handle,
                    """
                    SELECT lanes.lane
                    FROM work_lanes AS lanes
                    CROSS JOIN LATERAL (SELECT <due> LIMIT 1) AS something
                    WHERE lanes.lane BETWEEN :first AND :last
                    ORDER BY random()
                    LIMIT 1
                    FOR UPDATE OF lanes SKIP LOCKED
                    """,
                    "lanes.lane",
                    which,
                    now)
                .bind("first", wanted.orElse(0))
                .bind("last", wanted.orElse(Integer.MAX_VALUE))
                .map((row, _) -> OptionalInt.of(row.getInt("lane")))
                .findOne()
                .orElse(OptionalInt.empty()));
  }

  /** Items of a lane that nobody else is at, for the open transaction. */
  List<Item<T>> claim(Which which, int lane, int most, Instant now) {
    return jdbi.withHandle(
        handle ->
            due(
                    handle,
                    """
                    SELECT id, payload::text AS payload, attempts
                    <due>
                    LIMIT :most
                    FOR UPDATE SKIP LOCKED
                    """,
                    ":lane",
                    which,
                    now)
                .bind("lane", lane)
                .bind("most", most)
                .map((row, _) -> item(row))
                .list());
  }

  private Query due(Handle handle, String sql, String lane, Which which, Instant now) {
    return handle
        .createQuery(sql.replace("<due>", DUE.replace("<lane>", lane)))
        .bind("topic", topic.name())
        .bind("from", which.from())
        .bind("until", which.until(now));
  }

  private Item<T> item(ResultSet row) throws SQLException {
    String payload = row.getString("payload");
    return new Item<>(
        id(row, "id", WorkItemId::new), row.getInt("attempts") + 1, () -> topic.read(payload));
  }

  @Override
  public void done(Item<T> item) {
    done(List.of(item));
  }

  void done(List<Item<T>> items) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM work_items WHERE id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids(items))
                .execute());
  }

  @Override
  public void ended(Item<T> item, Outcome outcome, String remark, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE work_items
                    SET attempts = :tries,
                        payload = CASE WHEN :outcome = 'parked' THEN payload ELSE '{}' END,
                        outcome = :outcome,
                        remark = :remark,
                        done_at = :at
                    WHERE id = :id
                      AND outcome IS NULL
                    """)
                .bind("tries", item.tries())
                .bind("outcome", outcome.label())
                .bind("remark", remark)
                .bind("at", at)
                .bind("id", item.id())
                .execute());
  }

  /** A payload names what it stands and falls with in its member of that name, a list. */
  @Override
  public void withdraw(String subject) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH undone AS (
                      SELECT id, payload
                      FROM work_items
                      WHERE topic = :topic
                        AND outcome IS NULL
                      UNION ALL
                      SELECT id, payload
                      FROM work_items
                      WHERE topic = :topic
                        AND outcome = 'parked'
                    )
                    DELETE FROM work_items
                    WHERE id = ANY (ARRAY(
                      SELECT id
                      FROM undone
                      WHERE payload @> jsonb_build_object('subjects', jsonb_build_array(CAST(:subject AS text)))
                    ))
                    """)
                .bind("topic", topic.name())
                .bind("subject", subject)
                .execute());
  }

  @Override
  public void postpone(Item<T> item, String why, Instant until) {
    postpone(List.of(item), 0, why, until);
  }

  @Override
  public void putBack(Item<T> item, Instant until) {
    postpone(List.of(item), 1, "", until);
  }

  /**
   * A lease is a pause too.
   *
   * @param fewer how many of the tries do not count
   */
  private void postpone(List<Item<T>> items, int fewer, String why, Instant until) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle
                  .createUpdate(
                      """
                      UPDATE work_items
                      SET attempts = postponed.tries - :fewer,
                          remark = coalesce(nullif(:why, ''), remark),
                          due_at = :until
                      FROM unnest(CAST(:ids AS uuid[]), CAST(:tries AS integer[])) AS postponed (id, tries)
                      WHERE work_items.id = postponed.id
                        AND outcome IS NULL
                      """)
                  .bind("fewer", fewer)
                  .bind("why", why)
                  .bind("until", until);
          Rows.in(statement, items)
              .column("ids", UUID.class, item -> item.id().value())
              .column("tries", Integer.class, Item::tries);
          statement.execute();
        });
  }

  /** How many items wait. */
  public long waiting() {
    return count("outcome IS NULL");
  }

  /** How many items were given up. */
  public long parked() {
    return count("outcome = 'parked'");
  }

  private long count(String which) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM work_items WHERE topic = :topic AND <which>")
                .define("which", which)
                .bind("topic", topic.name())
                .mapTo(long.class)
                .one());
  }

  private static <T> List<UUID> ids(List<Item<T>> items) {
    return items.stream().map(item -> item.id().value()).toList();
  }

  private record Row(@Nullable String name, @Nullable String key, String payload) {}

  /** Everything one transaction has added. */
  private static final class Added implements JdbiTransactions.Gathered {
    private final List<Row> rows = new ArrayList<>();
    private final Consumer<List<Row>> writing;

    Added(Consumer<List<Row>> writing) {
      this.writing = writing;
    }

    @Override
    public void write() {
      writing.accept(rows);
    }
  }
}
