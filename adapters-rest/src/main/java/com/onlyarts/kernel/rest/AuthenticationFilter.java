package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Operation;
import com.onlyarts.identity.api.Caller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request through as the contract's own security declarations say: no token needed, a token
 * if there is one, a token, a token of a role. A bad token is refused wherever tokens mean anything
 * (R8); where they mean nothing, as at the login, they are not looked at.
 */
@Priority(Priorities.AUTHENTICATION)
final class AuthenticationFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String TICKET = "ticket";
  private final Operations operations;
  private final Credentials credentials;
  private final CurrentCaller current;

  AuthenticationFilter(Operations operations, Credentials credentials, CurrentCaller current) {
    this.operations = operations;
    this.credentials = credentials;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    current.left();
    operations
        .of(request)
        .filter(operation -> !operation.roles().isEmpty())
        .ifPresent(operation -> admit(operation, request));
  }

  private void admit(Operation operation, ContainerRequestContext request) {
    if (!Credentials.claimedIn(request)) {
      if (!operation.isOpen() && !bringsTicket(operation, request)) {
        request.abortWith(Problem.ofHttp(401).response());
      }
      return;
    }
    Optional<Caller> caller = credentials.of(request);
    if (caller.isEmpty()) {
      request.abortWith(
          Problem.of(401, "invalid_token", "The access token is not valid").response());
    } else if (!operation.admits(caller.get().role().name().toLowerCase(Locale.ROOT))) {
      request.abortWith(Problem.ofHttp(403).response());
    } else {
      current.arrived(caller.get());
    }
  }

  /**
   * A ticket in the address, where the contract takes one; the resource itself looks at it, because
   * it can be used only once.
   */
  private static boolean bringsTicket(Operation operation, ContainerRequestContext request) {
    return operation.security().contains(Set.of(TICKET))
        && request.getUriInfo().getQueryParameters().containsKey(TICKET);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    current.left();
  }
}
