package com.onlyarts.messaging.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.messaging.domain.ConversationId;
import java.time.Instant;

/** One of the two has read all that was written to them (R82). */
public record ConversationRead(ConversationId conversation, PersonId reader, Instant at)
    implements Event {}
