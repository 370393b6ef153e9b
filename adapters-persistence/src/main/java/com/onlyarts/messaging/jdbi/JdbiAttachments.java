package com.onlyarts.messaging.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.onlyarts.kernel.jdbi.IdsAmong;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What lies beside messages, in the table {@code message_attachments} (R133). */
public final class JdbiAttachments implements FilesInUse {
  private final Jdbi jdbi;

  public JdbiAttachments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Set<OriginalId> among(Collection<OriginalId> files) {
    return IdsAmong.of(
        jdbi,
        "SELECT file_id FROM message_attachments WHERE file_id = ANY (:ids)",
        files,
        OriginalId::new);
  }

  static Map<MessageId, List<Attachment>> of(Handle handle, Collection<MessageId> messages) {
    return handle
        .createQuery(
            """
            SELECT message_id, file_id, name, kind, bytes, sha256
            FROM message_attachments
            WHERE message_id = ANY (:messages)
            ORDER BY message_id, position
            """)
        .bindArray("messages", UUID.class, messages.stream().map(MessageId::value).toList())
        .map((row, _) -> Map.entry(id(row, "message_id", MessageId::new), attachment(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  static void add(Handle handle, Message message) {
    if (message.attachments().files().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO message_attachments (message_id, position, file_id, name, kind, bytes, sha256)
            VALUES (:message, :position, :file, :name, :kind, :bytes, :sha256)
            """);
    int position = 0;
    for (Attachment attached : message.attachments().files()) {
      position++;
      batch
          .bind("message", message.id())
          .bind("position", position)
          .bind("file", attached.file())
          .bind("name", attached.name())
          .bind("kind", attached.type())
          .bind("bytes", attached.bytes())
          .bind("sha256", attached.sha256())
          .add();
    }
    batch.execute();
  }

  static void remove(Handle handle, MessageId message) {
    handle
        .createUpdate("DELETE FROM message_attachments WHERE message_id = :message")
        .bind("message", message)
        .execute();
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        id(row, "file_id", OriginalId::new),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("bytes"),
        row.getString("sha256"));
  }
}
