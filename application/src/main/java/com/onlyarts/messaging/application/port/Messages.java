package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import java.time.Instant;
import java.util.Optional;

/** All messages. */
public interface Messages {

  /**
   * Keeps a message, and moves its conversation to the top of both lists.
   *
   * @return false, and nothing is kept, if its sender has sent one under this client id before
   *     (R80)
   */
  boolean add(Message message);

  /** What this person has sent under this client id. */
  Optional<Message> sent(PersonId sender, ClientMessageId clientId);

  /** The message, locked until the transaction ends. */
  Optional<Message> lock(MessageId id);

  /** Keeps a tombstone in the message's place; what it said is gone for good. */
  void entomb(Message message, Instant now);

  /** Marks all that the other one wrote as read; how many were not. */
  int markRead(Conversation conversation, PersonId reader, Instant now);
}
