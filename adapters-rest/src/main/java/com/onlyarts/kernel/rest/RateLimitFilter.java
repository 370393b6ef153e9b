package com.onlyarts.kernel.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.onlyarts.contract.Operation;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.KernelRejection.RateLimited;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets through so many requests a minute of one account, or of one network while nobody is signed in; the others are asked to wait (R2). All accounts
 * of one network together have twenty times as many, so that neither an office is shut out nor a thousand accounts of one machine are let in. Whatever is
 * refused later, with a bad token or at an address where there is nothing, is counted; what the contract documents without 429 is not. Counted on each
 * node for itself.
 */
@PreMatching
@Priority(RateLimitFilter.ORDER)
final class RateLimitFilter implements ContainerRequestFilter {
  static final int ORDER = CallerAddress.ORDER + 100;
  static final int ACCOUNTS_OF_A_NETWORK = 20;
  private static final int TOO_MANY = 429;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_CALLERS = 100_000;

  private final Operations operations;
  private final Credentials credentials;
  private final int perMinute;
  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(MOST_CALLERS).build();

  /**
   * @param perMinute requests of one caller a minute, at least 1
   */
  RateLimitFilter(Operations operations, Credentials credentials, int perMinute) {
    this.operations = operations;
    this.credentials = credentials;
    this.perMinute = perMinute;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Operation> operation = operations.at(request);
    if (operation.isPresent() && !isCounted(operation.get())) {
      return;
    }
    String network = CallerAddress.networkOf(request).orElse("somewhere");
    Optional<Caller> caller = operation.filter(known -> !known.roles().isEmpty()).flatMap(_ -> credentials.of(request));
    if (caller.isPresent()) {
      boolean passed = pass(request, caller.get().person().value().toString(), perMinute);
      if (passed) {
        pass(request, "accounts of " + network, perMinute * ACCOUNTS_OF_A_NETWORK);
      }
    } else {
      pass(request, network, perMinute);
    }
  }

  private static boolean isCounted(Operation operation) {
    return operation.statuses().contains(TOO_MANY);
  }

  private boolean pass(ContainerRequestContext request, String name, int most) {
    Bucket bucket = buckets.get(name, _ -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE)).build());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      request.abortWith(Problem.of(new RateLimited(Duration.ofNanos(probe.getNanosToWaitForRefill()))).response());
    }
    return probe.isConsumed();
  }
}
