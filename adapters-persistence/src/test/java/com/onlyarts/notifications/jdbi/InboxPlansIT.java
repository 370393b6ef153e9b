package com.onlyarts.notifications.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.Inbox.Contents;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Of 20,000 notifications somebody reads their 300: in one statement, by indexes alone, by a plan
 * that is kept.
 */
class InboxPlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final PersonId READER = PersonId.next();
  private final Jdbi jdbi = DATABASE.jdbi();
  private final JdbiInbox inbox = new JdbiInbox(jdbi);

  @BeforeAll
  static void a_full_inbox_among_others() {
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO users (id, username, email, password_hash)
                  SELECT CASE WHEN n = 0 THEN ?::uuid ELSE uuidv7() END, 'reader' || n, 'reader' || n || '@example.com', 'none'
                  FROM generate_series(0, 500) AS n
                  """,
                  READER.value());
              handle.execute(
                  """
                  INSERT INTO notifications (user_id, type, title, message, is_read, read_at, created_at)
                  SELECT id, 'like', 'A like', 'Somebody likes Tide', n > 10, CASE WHEN n > 10 THEN now() END, now() - n * interval '1 minute'
                  FROM users, generate_series(1, CASE WHEN users.id = ? THEN 300 ELSE 40 END) AS n
                  """,
                  READER.value());
              handle.execute(
                  """
                  INSERT INTO notification_parts (notification_id, fact, subjects, notice, told_at)
                  SELECT id, 'like/' || id, ARRAY['like/' || id, 'person/' || user_id], '{}', created_at
                  FROM notifications
                  """);
              handle.execute("ANALYZE notifications, notification_parts");
            });
  }

  @Test
  void a_page_with_its_counts_is_one_statement() {
    AtomicInteger statements = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });

    Contents contents = inbox.of(READER, Optional.empty(), PageRequest.first(20));

    assertThat(statements).hasValue(1);
    assertThat(contents.page().total()).isEqualTo(300);
    assertThat(contents.unread()).isEqualTo(10);
    assertThat(contents.page().rows()).hasSize(20);
  }

  @Test
  void a_page_beyond_the_end_has_its_counts() {
    Contents contents =
        inbox.of(READER, Optional.of(true), new PageRequest(2, 20, Optional.empty()));

    assertThat(contents.page().rows()).isEmpty();
    assertThat(contents.page().total()).isEqualTo(10);
    assertThat(inbox.of(PersonId.next(), Optional.empty(), PageRequest.first(20)).page().rows())
        .isEmpty();
  }

  @Test
  void no_table_is_read_from_end_to_end() {
    PageRequest first = PageRequest.first(20);
    PageRequest next = first.after(inbox.of(READER, Optional.empty(), first).page());
    long rows =
        jdbi.inTransaction(
            handle -> {
              long before = rowsScanned(handle);
              inbox.of(READER, Optional.empty(), first);
              inbox.of(READER, Optional.empty(), next);
              inbox.of(READER, Optional.of(true), first);
              inbox.unread(READER);
              return rowsScanned(handle) - before;
            });

    assertThat(rows).isZero();
  }

  @Test
  void R82_what_was_taken_back_is_found_by_its_subject() {
    long rows =
        jdbi.inTransaction(
            handle -> {
              long before = rowsScanned(handle);
              new JdbiNotifications(jdbi).removeParts("like/none");
              return rowsScanned(handle) - before;
            });

    assertThat(rows).isZero();
  }

  @Test
  void its_plan_is_kept() {
    long kept =
        jdbi.inTransaction(
            handle -> {
              for (int i = 0; i < 20; i++) {
                inbox.of(READER, Optional.empty(), PageRequest.first(20));
              }
              return handle
                  .select(
                      "SELECT coalesce(sum(generic_plans), 0) FROM pg_prepared_statements WHERE statement LIKE '%AS counted%'")
                  .mapTo(long.class)
                  .one();
            });

    assertThat(kept).isPositive();
  }

  private static long rowsScanned(Handle handle) {
    return handle
        .select(
            "SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_xact_user_tables WHERE relname IN ('notifications', 'notification_parts')")
        .mapTo(long.class)
        .one();
  }
}
