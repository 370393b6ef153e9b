package com.onlyarts.kernel.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.KernelRejection.RateLimited;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.time.Duration;

/**
 * Lets through so many requests a minute of one account, or of one network address while nobody is signed in; the others are asked to wait (R2). The
 * contract says which operations count: those that document 429. Counted on each node for itself.
 */
@Priority(Priorities.AUTHENTICATION + 1) // as soon as it is known who calls
final class Turnstile implements ContainerRequestFilter {
  private static final int TOO_MANY = 429;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_CALLERS = 100_000;

  @Context private ResourceInfo resource;
  private final Operations operations;
  private final CurrentCaller caller;
  private final int perMinute;
  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(MOST_CALLERS).build();

  /**
   * @param perMinute requests of one caller a minute, at least 1
   */
  Turnstile(Operations operations, CurrentCaller caller, int perMinute) {
    this.operations = operations;
    this.caller = caller;
    this.perMinute = perMinute;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (operations.of(resource).filter(Turnstile::isCounted).isPresent()) {
      ConsumptionProbe probe = buckets.get(nameOf(request), _ -> full()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        request.abortWith(Problem.of(new RateLimited(Duration.ofNanos(probe.getNanosToWaitForRefill()))).response());
      }
    }
  }

  private static boolean isCounted(Operation operation) {
    return operation.statuses().contains(TOO_MANY);
  }

  private String nameOf(ContainerRequestContext request) {
    return caller.optional().map(known -> known.person().value().toString()).or(() -> CallerAddress.of(request)).orElse("somebody");
  }

  private Bucket full() {
    return Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE)).build();
  }
}
