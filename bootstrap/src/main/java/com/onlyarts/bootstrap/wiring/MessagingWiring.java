package com.onlyarts.bootstrap.wiring;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.messaging.application.MessageEvents;
import com.onlyarts.messaging.application.ReadingMessages;
import com.onlyarts.messaging.application.WritingMessages;
import com.onlyarts.messaging.jdbi.JdbiConversationQueries;
import com.onlyarts.messaging.jdbi.JdbiConversations;
import com.onlyarts.messaging.jdbi.JdbiMessages;
import com.onlyarts.messaging.rest.ConversationsResource;
import com.onlyarts.messaging.rest.MessagesResource;
import java.util.List;

/** The messaging module: conversations of two, and what is said there. */
public final class MessagingWiring {
  private final List<Object> resources;

  public MessagingWiring(ModuleContext context, Blocklist blocklist) {
    JdbiConversations conversations = new JdbiConversations(context.jdbi());
    JdbiMessages messages = new JdbiMessages(context.jdbi());
    MessageEvents messageEvents = new MessageEvents(context.outbox(), context.live());
    WritingMessages writing =
        new WritingMessages(
            context.transactions(),
            conversations,
            messages,
            blocklist,
            messageEvents,
            context.clock());
    ReadingMessages reading =
        new ReadingMessages(
            context.transactions(),
            conversations,
            messages,
            new JdbiConversationQueries(context.jdbi()),
            messageEvents,
            context.clock());

    resources =
        List.of(
            new ConversationsResource(writing, reading, context.caller()),
            new MessagesResource(writing, reading, context.caller()));
  }

  public List<Object> resources() {
    return resources;
  }
}
