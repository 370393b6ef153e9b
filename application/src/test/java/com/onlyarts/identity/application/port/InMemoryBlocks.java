package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Blocks in a map. */
public final class InMemoryBlocks implements Blocks {
  private final Map<Block, Instant> blocks = new LinkedHashMap<>();

  record Block(PersonId blocker, PersonId blocked) {}

  @Override
  public void add(PersonId blocker, PersonId blocked, Instant at) {
    blocks.putIfAbsent(new Block(blocker, blocked), at);
  }

  @Override
  public boolean remove(PersonId blocker, PersonId blocked) {
    return blocks.remove(new Block(blocker, blocked)) != null;
  }

  @Override
  public void removeAllOf(PersonId person) {
    blocks
        .keySet()
        .removeIf(block -> block.blocker().equals(person) || block.blocked().equals(person));
  }

  @Override
  public boolean areApart(PersonId one, PersonId other) {
    return blocks.containsKey(new Block(one, other)) || blocks.containsKey(new Block(other, one));
  }

  Map<Block, Instant> all() {
    return blocks;
  }
}
