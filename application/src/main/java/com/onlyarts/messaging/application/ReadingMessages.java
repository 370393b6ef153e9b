package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.messaging.application.port.ConversationQueries;
import com.onlyarts.messaging.application.port.ConversationView;
import com.onlyarts.messaging.application.port.Conversations;
import com.onlyarts.messaging.application.port.MessageView;
import com.onlyarts.messaging.application.port.Messages;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessagingRejection.ConversationNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.MessageNotFound;
import java.time.Clock;
import java.time.Instant;

/**
 * Somebody reads what was written to them, and says so (R80). Another's conversation is as good as
 * unknown.
 */
public final class ReadingMessages {
  private final Transactions transactions;
  private final Conversations conversations;
  private final Messages messages;
  private final ConversationQueries conversationQueries;
  private final MessageEvents messageEvents;
  private final Clock clock;

  public ReadingMessages(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      ConversationQueries conversationQueries,
      MessageEvents messageEvents,
      Clock clock) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.messages = messages;
    this.conversationQueries = conversationQueries;
    this.messageEvents = messageEvents;
    this.clock = clock;
  }

  /** The caller's conversations; the one written in last comes first. */
  public Page<ConversationView> list(Caller caller, PageRequest request) {
    return conversationQueries.of(caller.person(), request);
  }

  /** One conversation of the caller's. */
  public ConversationView show(Caller caller, ConversationId id) {
    return conversationQueries
        .find(id, caller.person())
        .orElseThrow(() -> new Rejected(new ConversationNotFound(id)));
  }

  /** What was said in a conversation of the caller's, newest first. */
  public Page<MessageView> read(Caller caller, ConversationId id, PageRequest request) {
    return conversationQueries.messages(own(caller, id).id(), request);
  }

  /** One message of a conversation of the caller's. */
  public MessageView show(Caller caller, MessageId id) {
    MessageView message =
        conversationQueries.message(id).orElseThrow(() -> new Rejected(new MessageNotFound(id)));
    own(caller, message.conversation());
    return message;
  }

  /** Marks all that the other one wrote as read; both are told, unless it was read already. */
  public void markRead(Caller caller, ConversationId id) {
    transactions.inTransaction(
        () -> {
          Conversation conversation = own(caller, id);
          Instant now = clock.instant();
          if (messages.markRead(conversation, caller.person(), now) > 0) {
            messageEvents.tellOfRead(conversation, caller.person(), now);
          }
        });
  }

  /** How many messages wait to be read by the caller. */
  public long unread(Caller caller) {
    return conversationQueries.unread(caller.person());
  }

  private Conversation own(Caller caller, ConversationId id) {
    Conversation conversation =
        conversations.find(id).orElseThrow(() -> new Rejected(new ConversationNotFound(id)));
    conversation.partnerOf(caller.person());
    return conversation;
  }
}
