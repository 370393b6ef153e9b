package com.onlyarts.bootstrap;

import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.messaging.application.Delivery;
import com.onlyarts.messaging.application.ReadingMessages;
import com.onlyarts.messaging.application.WritingMessages;
import com.onlyarts.messaging.jdbi.JdbiConversations;
import com.onlyarts.messaging.jdbi.JdbiCorrespondence;
import com.onlyarts.messaging.jdbi.JdbiMessages;
import com.onlyarts.messaging.rest.ConversationsResource;
import com.onlyarts.messaging.rest.MessagesResource;
import java.util.List;

/** The messaging module: conversations of two, and what is said there. */
final class MessagingWiring {
  private final List<Object> resources;

  MessagingWiring(Foundation foundation, Acquaintances acquaintances) {
    JdbiConversations conversations = new JdbiConversations(foundation.jdbi());
    JdbiMessages messages = new JdbiMessages(foundation.jdbi());
    Delivery delivery = new Delivery(foundation.outbox(), foundation.live());
    WritingMessages writing =
        new WritingMessages(foundation.transactions(), conversations, messages, acquaintances, delivery, foundation.clock());
    ReadingMessages reading =
        new ReadingMessages(
            foundation.transactions(), conversations, messages, new JdbiCorrespondence(foundation.jdbi()), delivery, foundation.clock());

    resources =
        List.of(new ConversationsResource(writing, reading, foundation.caller()), new MessagesResource(writing, reading, foundation.caller()));
  }

  List<Object> resources() {
    return resources;
  }
}
