package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All event handlers. Filled while the service is wired, only read once it runs. */
public final class EventHandlers {
  private final Map<String, EventHandler<?>> byName = new LinkedHashMap<>();

  /** Adds a handler; two of one name would share their waiting events, so that is refused. */
  public void add(EventHandler<?> handler) {
    if (byName.putIfAbsent(handler.name(), handler) != null) {
      throw new IllegalStateException("two handlers are named " + handler.name());
    }
  }

  /** Every handler of this very event. */
  public List<? extends EventHandler<?>> to(Event event) {
    return byName.values().stream().filter(handler -> handler.type().isInstance(event)).toList();
  }

  /** The handler of this name, unless this version of the service no longer has it. */
  public Optional<EventHandler<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
