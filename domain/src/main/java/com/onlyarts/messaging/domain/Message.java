package com.onlyarts.messaging.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.messaging.domain.MessagingRejection.MessageNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.NotYourMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote to somebody. Its sender may take it back: then both see that there was one,
 * and nobody what it said.
 */
public final class Message {
  private final MessageId id;
  private final Conversation conversation;
  private final PersonId sender;
  private final Optional<ClientMessageId> clientId;
  private final Instant createdAt;
  private Optional<MessageText> text;
  private Attachments attachments;

  private Message(
      MessageId id,
      Conversation conversation,
      PersonId sender,
      Optional<ClientMessageId> clientId,
      Instant createdAt,
      Optional<MessageText> text,
      Attachments attachments) {
    this.id = id;
    this.conversation = conversation;
    this.sender = sender;
    this.clientId = clientId;
    this.createdAt = createdAt;
    this.text = text;
    this.attachments = attachments;
  }

  /** Something new; only who takes part in the conversation may say it. */
  public static Message write(
      Conversation conversation,
      PersonId sender,
      MessageText text,
      Attachments attachments,
      Optional<ClientMessageId> clientId,
      Instant now) {
    conversation.partnerOf(sender);
    return new Message(
        MessageId.next(), conversation, sender, clientId, now, Optional.of(text), attachments);
  }

  /** The message as it was kept; without content it was taken back. */
  public static Message restore(
      MessageId id,
      Conversation conversation,
      PersonId sender,
      Optional<ClientMessageId> clientId,
      Instant createdAt,
      Optional<MessageText> text,
      Attachments attachments) {
    return new Message(id, conversation, sender, clientId, createdAt, text, attachments);
  }

  /**
   * Its sender takes it back, with what lies beside it. Strangers do not learn that it is there;
   * doing it again changes nothing.
   */
  public void takeBack(PersonId by) {
    if (!by.equals(conversation.one()) && !by.equals(conversation.two())) {
      throw new Rejected(new MessageNotFound(id));
    }
    if (!by.equals(sender)) {
      throw new Rejected(new NotYourMessage(id));
    }
    text = Optional.empty();
    attachments = Attachments.NONE;
  }

  public MessageId id() {
    return id;
  }

  public Conversation conversation() {
    return conversation;
  }

  public PersonId sender() {
    return sender;
  }

  public PersonId recipient() {
    return conversation.partnerOf(sender);
  }

  public Optional<ClientMessageId> clientId() {
    return clientId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** What it says; empty once taken back. */
  public Optional<MessageText> content() {
    return text;
  }

  /** What lies beside it; nothing once taken back. */
  public Attachments attachments() {
    return attachments;
  }
}
