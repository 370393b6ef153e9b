package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it is read.
 *
 * @param content empty for a tombstone
 * @param attachments what lies beside it, in the order it was sent; in lists of conversations none
 * @param read whether its recipient has read it
 */
public record MessageView(
    MessageId id,
    ConversationId conversation,
    PersonId sender,
    Optional<String> content,
    List<Attachment> attachments,
    boolean read,
    Instant createdAt) {

  public MessageView {
    attachments = List.copyOf(attachments);
  }
}
