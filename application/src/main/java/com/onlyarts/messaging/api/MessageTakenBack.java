package com.onlyarts.messaging.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.messaging.domain.MessageId;
import java.time.Instant;

/** Its author has taken a message back: nothing of it is to be read any more (R82). */
public record MessageTakenBack(MessageId message, PersonId recipient, Instant at)
    implements Event {}
