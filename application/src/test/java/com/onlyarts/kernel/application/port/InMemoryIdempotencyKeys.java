package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembered requests in a map, and the steps they took. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys, IdempotentSteps {
  private static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();
  private static final Duration KEPT_FOR = Duration.ofHours(24);

  private final Map<RequestKey, Held> held = new HashMap<>();
  private final Clock clock;

  public InMemoryIdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Claim claim(RequestKey key, String fingerprint) {
    sweep();
    Instant now = clock.instant();
    Held known = held.get(key);
    if (known == null) {
      known = new Held(fingerprint, UUID.randomUUID(), now.plus(KEPT_FOR));
      held.put(key, known);
    } else if (!fingerprint.equals(known.fingerprint)) {
      return new Claim.Reused();
    } else if (known.answer != null) {
      return new Claim.Answered(known.answer);
    } else if (known.lockedUntil.isAfter(now)) {
      return new Claim.InUse();
    }
    boolean first = known.lockedUntil.equals(Instant.MIN);
    known.run = UUID.randomUUID();
    known.lockedUntil = now.plus(LEASE);
    return new Claim.Fresh(new Run(key, known.run, known.attempt, first));
  }

  @Override
  public <T> T during(Run run, Supplier<T> work) {
    return ScopedValue.where(BOUND, new Bound(this, run)).call(work::get);
  }

  @Override
  public <T> T remembering(RequestKey key, Supplier<T> work) {
    Run run = new Run(key, UUID.randomUUID(), UUID.randomUUID(), false);
    take(run);
    return during(run, work);
  }

  private synchronized void take(Run run) {
    held.computeIfAbsent(
                run.key(), _ -> new Held(null, run.attempt(), clock.instant().plus(KEPT_FOR)))
            .run =
        run.token();
  }

  @Override
  public synchronized void keep(Run run, KeptAnswer answer) {
    mine(run).answer = answer;
  }

  @Override
  public synchronized void release(Run run) {
    Held known = held.get(run.key());
    if (known == null || !known.run.equals(run.token())) {
      return;
    }
    known.lockedUntil = clock.instant();
    if (known.answer == null && known.made.isEmpty()) {
      held.remove(run.key());
    }
  }

  @Override
  public synchronized void sweep() {
    held.values().removeIf(known -> !known.expiresAt.isAfter(clock.instant()));
  }

  @Override
  public <I extends Identifier, T> T once(
      String step,
      Function<UUID, I> named,
      Supplier<T> deed,
      Function<T, I> idOf,
      Function<I, T> again) {
    return made(step, named).map(again).orElseGet(() -> wrote(step, deed.get(), idOf));
  }

  private static <I extends Identifier, T> T wrote(String step, T thing, Function<T, I> idOf) {
    if (BOUND.isBound()) {
      BOUND.get().row().made.put(step, idOf.apply(thing).value());
    }
    return thing;
  }

  @Override
  public <I extends Identifier> Optional<I> made(String step, Function<UUID, I> named) {
    return BOUND.isBound()
        ? Optional.ofNullable(BOUND.get().row().made.get(step)).map(named)
        : Optional.empty();
  }

  @Override
  public void undone(String step) {
    if (BOUND.isBound()) {
      BOUND.get().row().made.remove(step);
    }
  }

  @Override
  public UUID attempt() {
    return BOUND.isBound() ? BOUND.get().run.attempt() : UUID.randomUUID();
  }

  @Override
  public Optional<Run> run() {
    return BOUND.isBound() ? Optional.of(BOUND.get().run()) : Optional.empty();
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return work.get();
  }

  /** All of them, or none. */
  @Override
  public void remember(String step, Map<Run, ? extends Identifier> made) {
    InMemoryIdempotencyKeys keys = BOUND.isBound() ? BOUND.get().keys() : this;
    made.keySet().forEach(keys::mine);
    made.forEach((run, thing) -> keys.mine(run).made.put(step, thing.value()));
  }

  private synchronized Held mine(Run run) {
    Held known = held.get(run.key());
    if (known == null || !known.run.equals(run.token())) {
      throw new Rejected(new IdempotencyKeyInUse());
    }
    return known;
  }

  /**
   * The run at hand, and who remembers it: a resource test has the edge remember what the use cases
   * make.
   */
  private record Bound(InMemoryIdempotencyKeys keys, Run run) {
    Held row() {
      return keys.mine(run);
    }
  }

  private static final class Held {
    private final @Nullable String fingerprint;
    private final UUID attempt;
    private final Instant expiresAt;
    private final Map<String, UUID> made = new HashMap<>();
    private UUID run = UUID.randomUUID();
    private Instant lockedUntil = Instant.MIN;
    private @Nullable KeptAnswer answer;

    Held(@Nullable String fingerprint, UUID attempt, Instant expiresAt) {
      this.fingerprint = fingerprint;
      this.attempt = attempt;
      this.expiresAt = expiresAt;
    }
  }
}
