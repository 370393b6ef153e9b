package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import java.util.Optional;

/**
 * Conversations as they are read: one statement a page, and one for the total, which stops counting
 * at 10,001. Unread is counted, not stored (R80).
 */
public interface ConversationQueries {

  /** A person's conversations; the one written in last comes first. */
  Page<ConversationView> of(PersonId person, PageRequest request);

  /** One conversation as this participant sees it. */
  Optional<ConversationView> find(ConversationId id, PersonId viewer);

  /** What was said in a conversation, newest first, tombstones too. */
  Page<MessageView> messages(ConversationId conversation, PageRequest request);

  Optional<MessageView> message(MessageId id);

  /** How many messages wait to be read by this person, over all conversations. */
  long unread(PersonId person);
}
