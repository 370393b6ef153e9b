package com.onlyarts.messaging.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.messaging.api.ConversationRead;
import com.onlyarts.messaging.api.MessageSent;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells other modules and open browsers what happens in a conversation, in the transaction of the
 * act (R83).
 */
public final class MessageEvents {
  private final Outbox outbox;
  private final LiveEvents live;

  public MessageEvents(Outbox outbox, LiveEvents live) {
    this.outbox = outbox;
    this.live = live;
  }

  /**
   * The message has been written; its recipient's browsers get it as the contract shows messages.
   */
  void tellOfSent(Message message, MessageText text) {
    outbox.publish(
        new MessageSent(
            message.conversation().id(),
            message.id(),
            message.sender(),
            message.recipient(),
            text.preview(),
            message.createdAt()));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", message.id());
    facts.put("conversationId", message.conversation().id());
    facts.put("content", text.text());
    facts.put("senderId", message.sender());
    facts.put("isRead", false);
    facts.put("createdAt", message.createdAt());
    if (!message.attachments().files().isEmpty()) {
      facts.put(
          "attachments",
          message.attachments().files().stream().map(MessageEvents::attachment).toList());
    }
    tell(message.recipient(), "message", facts);
  }

  private static Map<String, Object> attachment(Attachment attached) {
    return Map.of(
        "id",
        attached.file(),
        "name",
        attached.name(),
        "type",
        attached.type(),
        "bytes",
        attached.bytes());
  }

  /** The message has been taken back. */
  void tellOfTakenBack(Message message, Instant now) {
    outbox.publish(TakenBack.message(message.id(), now));
    Map<String, Object> facts =
        Map.of("id", message.id(), "conversationId", message.conversation().id());
    bothOf(message.conversation()).forEach(person -> tell(person, "message-deleted", facts));
  }

  /**
   * All of a conversation has been read by one of the two; both learn it, the reader for their
   * other browsers.
   */
  void tellOfRead(Conversation conversation, PersonId reader, Instant now) {
    outbox.publish(new ConversationRead(conversation.id(), reader, now));
    Map<String, Object> facts =
        Map.of("conversationId", conversation.id(), "readerId", reader, "readAt", now);
    bothOf(conversation).forEach(person -> tell(person, "messages-read", facts));
  }

  /**
   * Always in the database's own order: each one's channel is locked until the transaction ends, so
   * nobody waits in a circle.
   */
  private static List<PersonId> bothOf(Conversation conversation) {
    return List.of(conversation.one(), conversation.two());
  }

  private void tell(PersonId person, String name, Map<String, ?> facts) {
    live.publish(LiveChannel.person(person.value()), name, facts);
  }
}
