package com.onlyarts.kernel.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.WorkQueue;
import org.jdbi.v3.core.Jdbi;

/** The queue of events: an item for each pair of event and handler. */
public final class JdbiOutbox implements Outbox {
  private final WorkQueue<HandlerCall> queue;
  private final EventHandlers handlers;

  /**
   * @param wake whoever brings the events to their handlers
   */
  public JdbiOutbox(Jdbi jdbi, EventHandlers handlers, Runnable wake) {
    this.queue = new JdbiWorkQueue<>(jdbi, new EventTopic(), wake);
    this.handlers = handlers;
  }

  @Override
  public void publish(Event event) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("an event is published in the transaction of its act");
    }
    String about = OrderingKey.of(event);
    JsonNode tree = WorkJson.tree(event);
    handlers.to(event).forEach(handler -> queue.add(new HandlerCall(handler.name(), about, tree)));
  }
}
