package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.application.port.Conversations;
import com.onlyarts.messaging.application.port.Messages;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessageText;
import com.onlyarts.messaging.domain.MessagingRejection.ClientMessageIdReused;
import com.onlyarts.messaging.domain.MessagingRejection.ConversationNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.MessageNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.SelfMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody writes to somebody, and may take it back (R80, R81). */
public final class WritingMessages {
  private final Transactions transactions;
  private final Conversations conversations;
  private final Messages messages;
  private final AdmittingMessages admitting;
  private final MessageEvents messageEvents;
  private final Clock clock;

  public WritingMessages(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      AdmittingMessages admitting,
      MessageEvents messageEvents,
      Clock clock) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.messages = messages;
    this.admitting = admitting;
    this.messageEvents = messageEvents;
    this.clock = clock;
  }

  /**
   * Writes to a person, in the one conversation the two have, be it new (R80).
   *
   * @param files the caller's own, which go along (R133)
   */
  public Message start(
      Caller caller,
      PersonId recipient,
      MessageText text,
      List<OriginalId> files,
      Optional<ClientMessageId> clientId) {
    if (recipient.equals(caller.person())) {
      throw new Rejected(new SelfMessage());
    }
    return transactions.inTransaction(
        () -> {
          admitting.requireWelcome(caller.person(), recipient);
          return write(
              conversations.between(caller.person(), recipient, clock.instant()),
              caller.person(),
              text,
              files,
              clientId);
        });
  }

  /**
   * Writes in a conversation of the caller's own.
   *
   * @param files the caller's own, which go along (R133)
   */
  public Message send(
      Caller caller,
      ConversationId id,
      MessageText text,
      List<OriginalId> files,
      Optional<ClientMessageId> clientId) {
    return transactions.inTransaction(
        () -> {
          Conversation conversation =
              conversations.find(id).orElseThrow(() -> new Rejected(new ConversationNotFound(id)));
          admitting.requireWelcome(caller.person(), conversation.partnerOf(caller.person()));
          return write(conversation, caller.person(), text, files, clientId);
        });
  }

  /** Takes a message of the caller's own back; a tombstone stays. */
  public void takeBack(Caller caller, MessageId id) {
    transactions.inTransaction(
        () -> {
          Message message =
              messages.lock(id).orElseThrow(() -> new Rejected(new MessageNotFound(id)));
          boolean stood = message.content().isPresent();
          message.takeBack(caller.person());
          if (stood) {
            Instant now = clock.instant();
            messages.entomb(message, now);
            messageEvents.tellOfTakenBack(message, now);
          }
        });
  }

  /**
   * Under a client id that was used before, the first message is the answer, and nobody is told
   * again (R80).
   */
  private Message write(
      Conversation conversation,
      PersonId sender,
      MessageText text,
      List<OriginalId> files,
      Optional<ClientMessageId> clientId) {
    Instant now = clock.instant();
    Message message =
        Message.write(
            conversation,
            sender,
            text,
            admitting.attachable(sender, conversation.partnerOf(sender), files, now),
            clientId,
            now);
    if (messages.add(message)) {
      messageEvents.tellOfSent(message, text);
      return message;
    }
    return clientId
        .flatMap(it -> messages.sent(sender, it))
        .filter(first -> first.conversation().id().equals(conversation.id()))
        .orElseThrow(() -> new Rejected(new ClientMessageIdReused()));
  }
}
