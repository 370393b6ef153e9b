package com.onlyarts.kernel.application.port;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembered requests in a map. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
  private final Map<RequestKey, Held> held = new HashMap<>();
  private final Clock clock;

  public InMemoryIdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Claim claim(RequestKey key, byte[] fingerprint, Duration lease) {
    Instant now = clock.instant();
    Held known = held.get(key);
    if (known == null || !known.expiresAt.isAfter(now) || known.outlivedItsLease(now, fingerprint)) {
      held.put(key, new Held(fingerprint, now.plus(lease), now.plus(Duration.ofHours(24)), null));
      return new Claim.Fresh();
    }
    if (!Arrays.equals(known.fingerprint, fingerprint)) {
      return new Claim.Reused();
    }
    return known.answer == null ? new Claim.InUse() : new Claim.Answered(known.answer);
  }

  @Override
  public synchronized void keep(RequestKey key, KeptAnswer answer) {
    held.computeIfPresent(key, (_, known) -> new Held(known.fingerprint, known.lockedUntil, known.expiresAt, answer));
  }

  @Override
  public synchronized void release(RequestKey key) {
    held.computeIfPresent(key, (_, known) -> known.answer == null ? null : known);
  }

  @Override
  public synchronized void sweep() {
    held.values().removeIf(known -> !known.expiresAt.isAfter(clock.instant()));
  }

  private record Held(byte[] fingerprint, Instant lockedUntil, Instant expiresAt, @Nullable KeptAnswer answer) {
    boolean outlivedItsLease(Instant now, byte[] wanted) {
      return answer == null && !lockedUntil.isAfter(now) && Arrays.equals(fingerprint, wanted);
    }
  }
}
