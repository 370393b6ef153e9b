package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Who asks for a stream of live events, before there is one: HEAD gets the headers of it and no
 * stream; who needs no account is counted by their network. Served beside the resources, as a
 * filter.
 */
@Priority(Priorities.USER)
public final class StreamAdmissionFilter implements ContainerRequestFilter {
  private final Operations operations;
  private final SseConnections streams;
  private final TrustedProxies proxies;

  public StreamAdmissionFilter(Contract contract, SseConnections streams, TrustedProxies proxies) {
    this.operations = new Operations(contract);
    this.streams = streams;
    this.proxies = proxies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Operation> stream =
        operations.of(request).filter(operation -> !operation.events().isEmpty());
    if (stream.isPresent() && OriginalMethod.isHead(request)) {
      request.abortWith(Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build());
    } else if (stream.isPresent()) {
      streams.asksFrom(
          stream
              .filter(operation -> operation.roles().isEmpty())
              .flatMap(_ -> CallerAddress.of(request))
              .flatMap(proxies::countedBy));
    }
  }
}
