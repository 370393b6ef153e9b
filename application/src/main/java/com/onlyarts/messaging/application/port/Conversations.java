package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import java.time.Instant;
import java.util.Optional;

/** All conversations, one for each pair (R80). */
public interface Conversations {

  /** Whether there is somebody to write to: an account in good standing. */
  boolean isReachable(PersonId person);

  /** Since when somebody has an account. */
  Instant joinedAt(PersonId person);

  /**
   * The conversation of a pair, made now if they never talked. Of two who start at once both get
   * the same one.
   */
  Conversation between(PersonId one, PersonId other, Instant now);

  Optional<Conversation> find(ConversationId id);
}
