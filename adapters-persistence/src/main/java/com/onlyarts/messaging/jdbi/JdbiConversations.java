package com.onlyarts.messaging.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.messaging.application.port.Conversations;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Conversations in the table {@code conversations}; PostgreSQL orders the pair, and its UNIQUE
 * decides between two who start at once (R80).
 */
public final class JdbiConversations implements Conversations {
  private static final RowMapper<Conversation> ROW =
      (row, _) ->
          new Conversation(
              id(row, "id", ConversationId::new),
              id(row, "participant_one_id", PersonId::new),
              id(row, "participant_two_id", PersonId::new));

  private final Jdbi jdbi;

  public JdbiConversations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean isReachable(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM identity_profile WHERE id = :person AND is_active)")
                .bind("person", person)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public Instant joinedAt(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT joined_at FROM identity_joined WHERE person_id = :person")
                .bind("person", person)
                .map((row, _) -> instant(row, "joined_at"))
                .one());
  }

  @Override
  public Conversation between(PersonId one, PersonId other, Instant now) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO conversations (id, participant_one_id, participant_two_id, created_at)
                  VALUES (:id, least(:one, :other), greatest(:one, :other), :now)
                  ON CONFLICT (participant_one_id, participant_two_id) DO NOTHING
                  """)
              .bind("id", ConversationId.next())
              .bind("one", one)
              .bind("other", other)
              .bind("now", now)
              .execute();
          return handle
              .createQuery(
                  """
                  SELECT id, participant_one_id, participant_two_id
                  FROM conversations
                  WHERE participant_one_id = least(:one, :other)
                    AND participant_two_id = greatest(:one, :other)
                  """)
              .bind("one", one)
              .bind("other", other)
              .map(ROW)
              .one();
        });
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, participant_one_id, participant_two_id
                    FROM conversations
                    WHERE id = :id
                    """)
                .bind("id", id)
                .map(ROW)
                .findOne());
  }
}
