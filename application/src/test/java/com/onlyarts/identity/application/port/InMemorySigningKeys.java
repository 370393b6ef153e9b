package com.onlyarts.identity.application.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys in a list. */
public final class InMemorySigningKeys implements SigningKeys {
  private final List<SigningKey> keys = new ArrayList<>();

  @Override
  public synchronized List<SigningKey> all() {
    return List.copyOf(keys);
  }

  @Override
  public synchronized void addFirst(SigningKey key) {
    if (keys.isEmpty()) {
      keys.add(key);
    }
  }

  @Override
  public synchronized void rotate(SigningKey next, Instant handover) {
    SigningKey last = keys.removeLast();
    keys.add(
        new SigningKey(
            last.id(),
            last.privateKey(),
            last.publicKey(),
            last.createdAt(),
            Optional.of(handover)));
    keys.add(next);
  }

  @Override
  public synchronized void removeRetiredBefore(Instant time) {
    keys.removeIf(key -> key.retiredAt().filter(time::isAfter).isPresent());
  }
}
