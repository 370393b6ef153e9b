package com.onlyarts.payments.application.port;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's memory in maps. */
public final class InMemorySandboxStore implements SandboxStore {
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private final Map<String, QueuedEvent> queue = new LinkedHashMap<>();

  @Override
  public void keep(Thing thing) {
    things.put(thing.id(), thing);
  }

  @Override
  public Optional<Thing> lock(String id) {
    return Optional.ofNullable(things.get(id));
  }

  @Override
  public List<Thing> belonging(String kind, String owner) {
    return things.values().stream()
        .filter(thing -> thing.kind().equals(kind) && thing.owner().equals(owner))
        .sorted(Comparator.comparing(Thing::createdAt).thenComparing(Thing::id))
        .toList();
  }

  @Override
  public void forget(String id) {
    things.remove(id);
  }

  @Override
  public Optional<Request> request(String key) {
    return Optional.ofNullable(requests.get(key));
  }

  @Override
  public boolean remember(Request request) {
    return requests.putIfAbsent(request.key(), request) == null;
  }

  @Override
  public boolean make(Request request, Thing thing) {
    boolean first = remember(request);
    if (first) {
      keep(thing);
    }
    return first;
  }

  @Override
  public void queue(QueuedEvent queued) {
    queue.put(queued.id(), queued);
  }

  @Override
  public Optional<QueuedEvent> nextEvent(List<String> notThese) {
    return queue.values().stream()
        .filter(queued -> !notThese.contains(queued.id()))
        .min(Comparator.comparing(QueuedEvent::writtenAt).thenComparing(QueuedEvent::id));
  }

  @Override
  public void delivered(String queued, Instant at) {
    queue.remove(queued);
  }
}
