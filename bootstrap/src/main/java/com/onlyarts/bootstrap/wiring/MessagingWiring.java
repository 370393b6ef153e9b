package com.onlyarts.bootstrap.wiring;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.messaging.api.Dealings;
import com.onlyarts.messaging.application.AdmittingMessages;
import com.onlyarts.messaging.application.MessageEvents;
import com.onlyarts.messaging.application.ReadingAttachments;
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
  private final ReadingAttachments attachments;

  /**
   * @param dealings whoever lets people trade
   */
  public MessagingWiring(
      ModuleContext context,
      Blocklist blocklist,
      KeptFiles files,
      FileAddresses addresses,
      List<Dealings> dealings) {
    JdbiConversations conversations = new JdbiConversations(context.jdbi());
    JdbiMessages messages = new JdbiMessages(context.jdbi());
    MessageEvents messageEvents = new MessageEvents(context.outbox(), context.live());
    WritingMessages writing =
        new WritingMessages(
            context.transactions(),
            conversations,
            messages,
            new AdmittingMessages(
                conversations,
                blocklist,
                files,
                (one, other) -> dealings.stream().anyMatch(it -> it.areBetween(one, other))),
            messageEvents,
            context.clock());
    JdbiConversationQueries conversationQueries = new JdbiConversationQueries(context.jdbi());
    ReadingMessages reading =
        new ReadingMessages(
            context.transactions(),
            conversations,
            messages,
            conversationQueries,
            messageEvents,
            context.clock());

    attachments = new ReadingAttachments(reading, conversationQueries, addresses, context.clock());
    resources =
        List.of(
            new ConversationsResource(writing, reading, context.caller()),
            new MessagesResource(writing, reading, attachments, context.caller()));
  }

  /** Who is asked when a file beside a message is read. */
  public FileGrants attachments() {
    return attachments;
  }

  public List<Object> resources() {
    return resources;
  }
}
