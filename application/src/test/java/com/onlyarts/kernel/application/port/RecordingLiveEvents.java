package com.onlyarts.kernel.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what browsers would have been told, for a test to compare. */
public final class RecordingLiveEvents implements LiveEvents {
  private final InMemoryTransactions transactions;
  private final List<Told> told = new ArrayList<>();

  public RecordingLiveEvents(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void publish(LiveChannel channel, String name, Map<String, ?> facts) {
    transactions.requireInside();
    told.add(new Told(channel, name, facts));
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  /** One live event. */
  public record Told(LiveChannel channel, String name, Map<String, ?> facts) {}
}
