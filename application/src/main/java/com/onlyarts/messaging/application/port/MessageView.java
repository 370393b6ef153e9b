package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as it is read.
 *
 * @param content empty for a tombstone
 * @param read whether its recipient has read it
 */
public record MessageView(
    MessageId id,
    ConversationId conversation,
    PersonId sender,
    Optional<String> content,
    boolean read,
    Instant createdAt) {}
