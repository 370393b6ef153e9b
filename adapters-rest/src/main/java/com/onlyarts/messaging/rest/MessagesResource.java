package com.onlyarts.messaging.rest;

import com.onlyarts.contract.api.MessagesApi;
import com.onlyarts.contract.model.DeleteMessageResponseJson;
import com.onlyarts.contract.model.DownloadAddressJson;
import com.onlyarts.contract.model.GetAttachmentResponseJson;
import com.onlyarts.contract.model.GetUnreadMessageCountResponseJson;
import com.onlyarts.contract.model.ListMessagesResponseJson;
import com.onlyarts.contract.model.MarkMessagesReadRequestJson;
import com.onlyarts.contract.model.MarkMessagesReadResponseJson;
import com.onlyarts.contract.model.SendMessageRequestJson;
import com.onlyarts.contract.model.SendMessageResponseJson;
import com.onlyarts.contract.model.UnreadMessageCountDataJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.application.ReadingAttachments;
import com.onlyarts.messaging.application.ReadingMessages;
import com.onlyarts.messaging.application.WritingMessages;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessageText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Messages. */
public final class MessagesResource implements MessagesApi {
  private final WritingMessages writing;
  private final ReadingMessages reading;
  private final ReadingAttachments attachments;
  private final CurrentCaller caller;

  public MessagesResource(
      WritingMessages writing,
      ReadingMessages reading,
      ReadingAttachments attachments,
      CurrentCaller caller) {
    this.writing = writing;
    this.reading = reading;
    this.attachments = attachments;
    this.caller = caller;
  }

  @Override
  public ListMessagesResponseJson listMessages(
      UUID conversationId, Long page, Integer limit, @Nullable String cursor) {
    return ListMessagesResponseJson.builder()
        .data(
            MessagingJson.messages(
                reading.read(
                    caller.required(),
                    new ConversationId(conversationId),
                    Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public SendMessageResponseJson sendMessage(UUID conversationId, SendMessageRequestJson request) {
    Message message =
        writing.send(
            caller.required(),
            new ConversationId(conversationId),
            new MessageText(request.content()),
            MessagingJson.files(request.fileIds()),
            MessagingJson.clientId(request.clientMessageId()));
    return SendMessageResponseJson.builder()
        .data(MessagingJson.shown(reading.show(caller.required(), message.id())))
        .build();
  }

  @Override
  public MarkMessagesReadResponseJson markMessagesRead(MarkMessagesReadRequestJson request) {
    reading.markRead(caller.required(), new ConversationId(request.conversationId()));
    return MarkMessagesReadResponseJson.builder().build();
  }

  @Override
  public GetUnreadMessageCountResponseJson getUnreadMessageCount() {
    return GetUnreadMessageCountResponseJson.builder()
        .data(new UnreadMessageCountDataJson(reading.unread(caller.required())))
        .build();
  }

  @Override
  public GetAttachmentResponseJson getAttachment(UUID messageId, UUID fileId) {
    SignedAddress address =
        attachments.address(caller.required(), new MessageId(messageId), new OriginalId(fileId));
    return GetAttachmentResponseJson.builder()
        .data(new DownloadAddressJson(address.text(), Times.utc(address.until())))
        .build();
  }

  @Override
  public DeleteMessageResponseJson deleteMessage(UUID messageId) {
    writing.takeBack(caller.required(), new MessageId(messageId));
    return DeleteMessageResponseJson.builder().build();
  }
}
