package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.messaging.domain.ConversationId;
import java.time.Instant;

/**
 * A conversation as one of the two sees it.
 *
 * @param partner the other one
 * @param last what was said last, be it taken back
 * @param unread how much of what the other one wrote is not read
 */
public record ConversationView(
    ConversationId id, PersonBrief partner, MessageView last, long unread, Instant lastMessageAt) {}
