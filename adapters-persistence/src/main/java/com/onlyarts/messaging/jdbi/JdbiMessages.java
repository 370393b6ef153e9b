package com.onlyarts.messaging.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.messaging.application.port.Messages;
import com.onlyarts.messaging.domain.Attachments;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessageText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Messages in the table {@code messages}; a new one moves its conversation up in the same
 * statement.
 */
public final class JdbiMessages implements Messages {
  private static final String SELECT =
      """
      SELECT messages.id, conversation_id, participant_one_id, participant_two_id, sender_id, client_message_id, content, deleted_at, messages.created_at
      FROM messages
      JOIN conversations ON conversations.id = conversation_id
      """;

  private final Jdbi jdbi;

  public JdbiMessages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Message message) {
    return jdbi.withHandle(
        handle -> {
          boolean isNew =
              handle
                      .createUpdate(
                          """
                        WITH written AS (
                          INSERT INTO messages (id, conversation_id, sender_id, recipient_id, client_message_id, content, created_at)
                          VALUES (:id, :conversation, :sender, :recipient, :clientId, :content, :createdAt)
                          ON CONFLICT (sender_id, client_message_id) WHERE client_message_id IS NOT NULL DO NOTHING
                          RETURNING conversation_id, created_at
                        )
                        UPDATE conversations
                        SET last_message_at = greatest(last_message_at, written.created_at)
                        FROM written
                        WHERE conversations.id = written.conversation_id
                        """)
                      .bind("id", message.id())
                      .bind("conversation", message.conversation().id())
                      .bind("sender", message.sender())
                      .bind("recipient", message.recipient())
                      .bind("clientId", message.clientId().map(ClientMessageId::text))
                      .bind("content", message.content().map(MessageText::text))
                      .bind("createdAt", message.createdAt())
                      .execute()
                  > 0;
          if (isNew) {
            JdbiAttachments.add(handle, message);
          }
          return isNew;
        });
  }

  @Override
  public Optional<Message> sent(PersonId sender, ClientMessageId clientId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE sender_id = :sender AND client_message_id = :clientId")
                .bind("sender", sender)
                .bind("clientId", clientId.text())
                .map((row, _) -> message(handle, row))
                .findOne());
  }

  @Override
  public Optional<Message> lock(MessageId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE messages.id = :id FOR NO KEY UPDATE OF messages")
                .bind("id", id)
                .map((row, _) -> message(handle, row))
                .findOne());
  }

  @Override
  public void entomb(Message message, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                    UPDATE messages
                    SET content = '',
                        deleted_at = :now
                    WHERE id = :id
                      AND deleted_at IS NULL
                    """)
              .bind("now", now)
              .bind("id", message.id())
              .execute();
          JdbiAttachments.remove(handle, message.id());
        });
  }

  @Override
  public int markRead(Conversation conversation, PersonId reader, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE messages
                    SET is_read = true,
                        read_at = :now
                    WHERE conversation_id = :conversation
                      AND recipient_id = :reader
                      AND NOT is_read
                      AND deleted_at IS NULL
                    """)
                .bind("now", now)
                .bind("conversation", conversation.id())
                .bind("reader", reader)
                .execute());
  }

  private static Message message(Handle handle, ResultSet row) throws SQLException {
    MessageId id = id(row, "id", MessageId::new);
    Conversation conversation =
        new Conversation(
            id(row, "conversation_id", ConversationId::new),
            id(row, "participant_one_id", PersonId::new),
            id(row, "participant_two_id", PersonId::new));
    return Message.restore(
        id,
        conversation,
        id(row, "sender_id", PersonId::new),
        optionalText(row, "client_message_id").map(ClientMessageId::new),
        instant(row, "created_at"),
        optionalText(row, "content").filter(text -> !text.isEmpty()).map(MessageText::new),
        new Attachments(JdbiAttachments.of(handle, List.of(id)).getOrDefault(id, List.of())));
  }
}
