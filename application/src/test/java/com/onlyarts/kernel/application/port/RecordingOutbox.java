package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.Event;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was published, for a test to compare. */
public final class RecordingOutbox implements Outbox {
  private final InMemoryTransactions transactions;
  private final List<Event> events = new ArrayList<>();

  public RecordingOutbox(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void publish(Event event) {
    transactions.requireInside();
    events.add(event);
  }

  public List<Event> events() {
    return List.copyOf(events);
  }
}
