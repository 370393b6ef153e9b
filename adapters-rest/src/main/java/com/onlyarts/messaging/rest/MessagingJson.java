package com.onlyarts.messaging.rest;

import com.onlyarts.contract.model.ConversationJson;
import com.onlyarts.contract.model.ConversationPageJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.LastMessageJson;
import com.onlyarts.contract.model.MessageAttachmentJson;
import com.onlyarts.contract.model.MessageDataJson;
import com.onlyarts.contract.model.MessageJson;
import com.onlyarts.contract.model.MessagePageJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.application.port.ConversationView;
import com.onlyarts.messaging.application.port.MessageView;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.ClientMessageId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations and messages between the contract and the application. */
final class MessagingJson {
  private MessagingJson() {}

  static ConversationPageJson conversations(Page<ConversationView> page) {
    return ConversationPageJson.builder()
        .conversations(page.rows().stream().map(MessagingJson::conversation).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static ConversationJson conversation(ConversationView conversation) {
    MessageView last = conversation.last();
    return ConversationJson.builder()
        .id(conversation.id().value())
        .participant(person(conversation.partner()))
        .lastMessage(
            LastMessageJson.builder()
                .content(last.content().orElse(""))
                .senderId(last.sender().value())
                .isDeleted(tombstone(last))
                .createdAt(Times.utc(last.createdAt()))
                .build())
        .unreadCount(conversation.unread())
        .lastMessageAt(Times.utc(conversation.lastMessageAt()))
        .build();
  }

  static MessagePageJson messages(Page<MessageView> page) {
    return MessagePageJson.builder()
        .messages(page.rows().stream().map(MessagingJson::message).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static MessageDataJson shown(MessageView message) {
    return MessageDataJson.builder().message(message(message)).build();
  }

  static MessageJson message(MessageView message) {
    return MessageJson.builder()
        .id(message.id().value())
        .conversationId(message.conversation().value())
        .content(message.content().orElse(""))
        .senderId(message.sender().value())
        .isRead(message.read())
        .isDeleted(tombstone(message))
        .attachments(
            message.attachments().isEmpty()
                ? null
                : message.attachments().stream().map(MessagingJson::attachment).toList())
        .createdAt(Times.utc(message.createdAt()))
        .build();
  }

  private static MessageAttachmentJson attachment(Attachment attached) {
    return MessageAttachmentJson.builder()
        .id(attached.file().value())
        .name(attached.name())
        .type(FileKindJson.fromValue(attached.type()))
        .bytes(attached.bytes())
        .sha256(attached.sha256())
        .build();
  }

  static List<OriginalId> files(@Nullable List<UUID> ids) {
    return Optional.ofNullable(ids).orElse(List.of()).stream().map(OriginalId::new).toList();
  }

  static Optional<ClientMessageId> clientId(@Nullable String text) {
    return Optional.ofNullable(text).map(ClientMessageId::new);
  }

  private static @Nullable Boolean tombstone(MessageView message) {
    return message.content().isEmpty() ? true : null;
  }

  private static PersonJson person(PersonBrief person) {
    return PersonJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }
}
