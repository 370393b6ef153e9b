package com.onlyarts.messaging.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.messaging.domain.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With 2,000 conversations and 40,000 messages in the house no question of messaging reads a table from end to end. */
class MessagingPlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static PersonId mira = PersonId.next();
  private final Jdbi jdbi = DATABASE.jdbi();
  private final JdbiCorrespondence correspondence = new JdbiCorrespondence(jdbi);

  @BeforeAll
  static void a_talkative_house() {
    mira = new Pen(DATABASE.jdbi()).friend();
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO users (username, email, password_hash)
                  SELECT 'talker' || n, 'talker' || n || '@example.com', 'x'
                  FROM generate_series(1, 2000) AS n
                  """);
              handle.execute(
                  """
                  INSERT INTO conversations (participant_one_id, participant_two_id, last_message_at)
                  SELECT least(one.id, two.id), greatest(one.id, two.id), now()
                  FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM users WHERE username LIKE 'talker%') AS one
                  JOIN (SELECT id, row_number() OVER (ORDER BY id) + 1 AS n FROM users WHERE username LIKE 'talker%') AS two ON one.n = two.n
                  """);
              handle.execute(
                  """
                  INSERT INTO conversations (participant_one_id, participant_two_id, last_message_at)
                  SELECT least(id, ?::uuid), greatest(id, ?::uuid), now()
                  FROM users
                  WHERE username LIKE 'talker1__'
                  """,
                  mira.value(),
                  mira.value());
              handle.execute(
                  """
                  INSERT INTO messages (conversation_id, sender_id, recipient_id, content, created_at)
                  SELECT conversations.id, participant_one_id, participant_two_id, 'Hi', now() - n * interval '1 minute'
                  FROM conversations, generate_series(1, 20) AS n
                  """);
              handle.execute("ANALYZE");
            });
  }

  @Test
  void the_measure_itself_finds_a_scan() {
    assertThat(rowsReadWithoutAnIndex(() -> jdbi.useHandle(handle -> handle.select("SELECT max(content) FROM messages").mapTo(String.class).one()))).isPositive();
  }

  @Test
  void conversations_of_a_person_and_what_waits_for_them() {
    PageRequest deep =
        new PageRequest(1, 20, Optional.of(Cursor.at("conversations:lastMessageAt:desc", Instant.now().minus(Duration.ofDays(10)), UUID.randomUUID())));

    assertThat(rowsReadWithoutAnIndex(() -> correspondence.of(mira, PageRequest.first(20)))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> correspondence.of(mira, deep))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> correspondence.unread(mira))).isZero();
  }

  @Test
  void one_conversation() {
    ConversationId id =
        jdbi.withHandle(
            handle ->
                handle
                    .select("SELECT id FROM conversations WHERE participant_one_id = ? OR participant_two_id = ? LIMIT 1", mira.value(), mira.value())
                    .mapTo(ConversationId.class)
                    .one());

    assertThat(rowsReadWithoutAnIndex(() -> correspondence.find(id, mira))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> correspondence.messages(id, PageRequest.first(50)))).isZero();
  }

  private long rowsReadWithoutAnIndex(Runnable question) {
    return jdbi.inTransaction(
        handle -> {
          long before = rowsScanned(handle);
          question.run();
          return rowsScanned(handle) - before;
        });
  }

  private static long rowsScanned(Handle handle) {
    return handle
        .select("SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_xact_user_tables WHERE relname IN ('conversations', 'messages')")
        .mapTo(long.class)
        .one();
  }
}
