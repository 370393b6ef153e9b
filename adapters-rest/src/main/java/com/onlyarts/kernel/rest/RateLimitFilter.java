package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.KernelRejection.RateLimited;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks those to wait who ask too much (R2). It comes before everything that may refuse, so that
 * refused requests count: a bad token, an address where there is nothing. What the contract
 * documents without 429 does not count.
 */
@PreMatching
@Priority(RateLimitFilter.ORDER)
final class RateLimitFilter implements ContainerRequestFilter {
  static final int ORDER = CallerAddress.ORDER + 100;
  private static final int TOO_MANY = 429;

  private final Operations operations;
  private final Credentials credentials;
  private final RequestBudgets budgets;

  RateLimitFilter(Operations operations, Credentials credentials, RequestBudgets budgets) {
    this.operations = operations;
    this.credentials = credentials;
    this.budgets = budgets;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Operation> operation = operations.at(request);
    if (operation.filter(known -> !known.statuses().contains(TOO_MANY)).isPresent()) {
      return;
    }
    Optional<UUID> account =
        operation
            .filter(known -> !known.roles().isEmpty())
            .flatMap(_ -> credentials.of(request))
            .map(caller -> caller.person().value());
    budgets
        .take(CallerAddress.networkOf(request).orElse("somewhere"), account)
        .ifPresent(wait -> request.abortWith(Problem.of(new RateLimited(wait)).response()));
  }
}
