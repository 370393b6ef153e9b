package com.onlyarts.messaging.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import java.time.Instant;

/**
 * Somebody has written to somebody.
 *
 * @param preview the beginning of what was written, at most 140 characters
 */
public record MessageSent(
    ConversationId conversation,
    MessageId message,
    PersonId sender,
    PersonId recipient,
    String preview,
    Instant at)
    implements Event {}
