package com.onlyarts.messaging.rest;

import com.onlyarts.contract.api.ConversationsApi;
import com.onlyarts.contract.model.ConversationDataJson;
import com.onlyarts.contract.model.GetConversationResponseJson;
import com.onlyarts.contract.model.ListConversationsResponseJson;
import com.onlyarts.contract.model.StartConversationRequestJson;
import com.onlyarts.contract.model.StartConversationResponseJson;
import com.onlyarts.contract.model.StartedConversationDataJson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.messaging.application.ReadingMessages;
import com.onlyarts.messaging.application.WritingMessages;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Conversations. */
public final class ConversationsResource implements ConversationsApi {
  private final WritingMessages writing;
  private final ReadingMessages reading;
  private final CurrentCaller caller;

  public ConversationsResource(
      WritingMessages writing, ReadingMessages reading, CurrentCaller caller) {
    this.writing = writing;
    this.reading = reading;
    this.caller = caller;
  }

  @Override
  public ListConversationsResponseJson listConversations(
      Long page, Integer limit, @Nullable String cursor) {
    return ListConversationsResponseJson.builder()
        .data(
            MessagingJson.conversations(
                reading.list(caller.required(), Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public GetConversationResponseJson getConversation(UUID conversationId) {
    return GetConversationResponseJson.builder()
        .data(
            new ConversationDataJson(
                MessagingJson.conversation(
                    reading.show(caller.required(), new ConversationId(conversationId)))))
        .build();
  }

  @Override
  public StartConversationResponseJson startConversation(StartConversationRequestJson request) {
    Message message =
        writing.start(
            caller.required(),
            new PersonId(request.recipientId()),
            content(request.message()),
            MessagingJson.files(request.fileIds()),
            MessagingJson.clientId(request.clientMessageId()));
    return StartConversationResponseJson.builder()
        .data(
            StartedConversationDataJson.builder()
                .conversation(
                    MessagingJson.conversation(
                        reading.show(caller.required(), message.conversation().id())))
                .message(MessagingJson.message(reading.show(caller.required(), message.id())))
                .build())
        .build();
  }

  /** Here the document calls it {@code message}. */
  private static MessageText content(String text) {
    try {
      return new MessageText(text);
    } catch (InvalidValue wrong) {
      throw new InvalidValue("message", wrong.reason());
    }
  }
}
