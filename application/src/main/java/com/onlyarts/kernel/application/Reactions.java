package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All reactions of the house. Filled while the house is wired, only read once it runs. */
public final class Reactions {
  private final Map<String, Reaction<?>> byName = new LinkedHashMap<>();

  /** Adds a reaction; two of one name would share their waiting events, so that is refused. */
  public void add(Reaction<?> reaction) {
    if (byName.putIfAbsent(reaction.name(), reaction) != null) {
      throw new IllegalStateException("two reactions are named " + reaction.name());
    }
  }

  /** Every reaction to this very event. */
  public List<? extends Reaction<?>> to(Event event) {
    return byName.values().stream().filter(reaction -> reaction.type().isInstance(event)).toList();
  }

  /** The reaction of this name, unless this version of the house no longer has it. */
  public Optional<Reaction<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
