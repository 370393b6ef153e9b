package com.onlyarts.messaging.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.messaging.application.port.ConversationQueries;
import com.onlyarts.messaging.application.port.ConversationView;
import com.onlyarts.messaging.application.port.MessageView;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Conversations as they are read, by SQL. A person stands in either place of a pair, so each page
 * is taken from two indexes.
 */
public final class JdbiConversationQueries implements ConversationQueries {
  private static final Keyset CONVERSATIONS =
      Keyset.latestFirst("conversations:lastMessageAt:desc", "last_message_at", "id");
  private static final Keyset MESSAGES =
      Keyset.latestFirst("messages:createdAt:desc", "created_at", "id");

  private final Jdbi jdbi;

  public JdbiConversationQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<ConversationView> of(PersonId person, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          String behind = CONVERSATIONS.behind(request);
          String page =
              """
              SELECT id, partner_id, last_message_at
              FROM (
                (%s)
                UNION ALL
                (%s)
              ) AS both_places
              ORDER BY last_message_at DESC, id DESC
              LIMIT :rows OFFSET :skipped
              """
                  .formatted(
                      place("participant_one_id", "participant_two_id", behind),
                      place("participant_two_id", "participant_one_id", behind));
          Query query =
              CONVERSATIONS
                  .bind(handle.createQuery(shown(page)), request)
                  .bind("most", request.offset() + request.oneMore())
                  .bind("person", person);
          return Page.of(
              request,
              conversations(query),
              total(handle, person),
              row -> CONVERSATIONS.behind(row.lastMessageAt(), row.id()));
        });
  }

  @Override
  public Optional<ConversationView> find(ConversationId id, PersonId viewer) {
    String one =
        """
        SELECT id, CASE WHEN participant_one_id = :person THEN participant_two_id ELSE participant_one_id END AS partner_id, last_message_at
        FROM conversations
        WHERE id = :id
          AND :person IN (participant_one_id, participant_two_id)
        """;
    return jdbi.withHandle(
        handle ->
            conversations(handle.createQuery(shown(one)).bind("id", id).bind("person", viewer))
                .stream()
                .findFirst());
  }

  @Override
  public Page<MessageView> messages(ConversationId conversation, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      """
                      SELECT id, conversation_id, sender_id, content, is_read, created_at
                      FROM messages
                      WHERE conversation_id = :conversation
                      """
                          + MESSAGES.page(request))
                  .bind("conversation", conversation);
          List<MessageView> rows =
              withAttachments(
                  handle, MESSAGES.bind(query, request).map((row, _) -> message(row)).list());
          return Page.of(
              request,
              rows,
              total(handle, conversation),
              row -> MESSAGES.behind(row.createdAt(), row.id()));
        });
  }

  @Override
  public Optional<MessageView> message(MessageId id) {
    return jdbi.withHandle(
        handle ->
            withAttachments(
                    handle,
                    handle
                        .createQuery(
                            """
                            SELECT id, conversation_id, sender_id, content, is_read, created_at
                            FROM messages
                            WHERE id = :id
                            """)
                        .bind("id", id)
                        .map((row, _) -> message(row))
                        .list())
                .stream()
                .findFirst());
  }

  @Override
  public long unread(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*)
                    FROM messages
                    WHERE recipient_id = :person
                      AND NOT is_read
                      AND deleted_at IS NULL
                    """)
                .bind("person", person)
                .mapTo(long.class)
                .one());
  }

  private static String place(String own, String partner, String behind) {
    return """
        SELECT id, %s AS partner_id, last_message_at
          FROM conversations
          WHERE %s = :person
            AND last_message_at IS NOT NULL
          %sORDER BY last_message_at DESC, id DESC
          LIMIT :most
        """
        .formatted(partner, own, behind);
  }

  private static String shown(String page) {
    return """
        WITH page AS (
          %s
        )
        SELECT page.id, page.last_message_at, partner.id AS partner_id, partner.username, partner.full_name, partner.profile_picture,
               last_said.id AS message_id, last_said.sender_id, last_said.content, last_said.is_read, last_said.created_at,
               (SELECT count(*)
                FROM messages
                WHERE conversation_id = page.id
                  AND recipient_id = :person
                  AND NOT is_read
                  AND deleted_at IS NULL) AS unread
        FROM page
        JOIN identity_profile AS partner ON partner.id = page.partner_id
        CROSS JOIN LATERAL (
          SELECT id, sender_id, content, is_read, created_at
          FROM messages
          WHERE conversation_id = page.id
          ORDER BY messages.created_at DESC, messages.id DESC
          LIMIT 1
        ) AS last_said
        ORDER BY page.last_message_at DESC, page.id DESC
        """
        .formatted(page);
  }

  private static long total(Handle handle, PersonId person) {
    return handle
        .createQuery(
            """
            SELECT count(*)
            FROM (
              SELECT
              FROM conversations
              WHERE (participant_one_id = :person OR participant_two_id = :person)
                AND last_message_at IS NOT NULL
              LIMIT 10001
            ) AS counted
            """)
        .bind("person", person)
        .mapTo(long.class)
        .one();
  }

  private static long total(Handle handle, ConversationId conversation) {
    return handle
        .createQuery(
            "SELECT count(*) FROM (SELECT FROM messages WHERE conversation_id = :conversation LIMIT 10001) AS counted")
        .bind("conversation", conversation)
        .mapTo(long.class)
        .one();
  }

  private static List<ConversationView> conversations(Query query) {
    return query.map((row, _) -> conversation(row)).list();
  }

  private static ConversationView conversation(ResultSet row) throws SQLException {
    ConversationId id = id(row, "id", ConversationId::new);
    MessageView last =
        new MessageView(
            id(row, "message_id", MessageId::new),
            id,
            id(row, "sender_id", PersonId::new),
            content(row),
            List.of(),
            row.getBoolean("is_read"),
            instant(row, "created_at"));
    PersonBrief partner =
        new PersonBrief(
            id(row, "partner_id", PersonId::new),
            row.getString("username"),
            optionalText(row, "full_name"),
            optionalText(row, "profile_picture"));
    return new ConversationView(
        id, partner, last, row.getLong("unread"), instant(row, "last_message_at"));
  }

  private static MessageView message(ResultSet row) throws SQLException {
    return new MessageView(
        id(row, "id", MessageId::new),
        id(row, "conversation_id", ConversationId::new),
        id(row, "sender_id", PersonId::new),
        content(row),
        List.of(),
        row.getBoolean("is_read"),
        instant(row, "created_at"));
  }

  private static List<MessageView> withAttachments(Handle handle, List<MessageView> messages) {
    Map<MessageId, List<Attachment>> attached =
        JdbiAttachments.of(handle, messages.stream().map(MessageView::id).toList());
    return messages.stream()
        .map(
            it ->
                new MessageView(
                    it.id(),
                    it.conversation(),
                    it.sender(),
                    it.content(),
                    attached.getOrDefault(it.id(), List.of()),
                    it.read(),
                    it.createdAt()))
        .toList();
  }

  /** A tombstone is the one message without words. */
  private static Optional<String> content(ResultSet row) throws SQLException {
    return optionalText(row, "content").filter(text -> !text.isEmpty());
  }
}
