package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.rest.RestService.DatabaseAway;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A memory of requests whose database goes away for some of what is asked of it. */
public final class FlakyIdempotencyKeys implements IdempotencyKeys {
  private final IdempotencyKeys memory;
  private volatile Set<Mode> refused = Set.of();

  FlakyIdempotencyKeys(IdempotencyKeys memory) {
    this.memory = memory;
  }

  /** What may be asked of it. */
  public enum Mode {
    CLAIM,
    KEEP,
    RELEASE
  }

  /** From now on the database is away for this, and there for everything else. */
  public void isAwayFor(Mode... wishes) {
    refused = wishes.length == 0 ? Set.of() : EnumSet.of(wishes[0], wishes);
  }

  private void ask(Mode wish) {
    if (refused.contains(wish)) {
      throw new DatabaseAway();
    }
  }

  @Override
  public Claim claim(RequestKey key, String fingerprint) {
    ask(Mode.CLAIM);
    return memory.claim(key, fingerprint);
  }

  @Override
  public <T> T during(Run run, Supplier<T> work) {
    return memory.during(run, work);
  }

  @Override
  public <T> T remembering(RequestKey key, Supplier<T> work) {
    return memory.remembering(key, work);
  }

  @Override
  public void keep(Run run, KeptAnswer answer) {
    ask(Mode.KEEP);
    memory.keep(run, answer);
  }

  @Override
  public void release(Run run) {
    ask(Mode.RELEASE);
    memory.release(run);
  }

  @Override
  public void sweep() {
    memory.sweep();
  }
}
