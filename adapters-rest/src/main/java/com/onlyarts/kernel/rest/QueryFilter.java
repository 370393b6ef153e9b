package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.InvalidValue;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter that is sent twice is refused, because nobody knows which of the two was meant; a
 * list may be sent in parts, which are put together. The contract says which parameters are lists.
 */
@PreMatching
@Priority(QueryFilter.ORDER)
final class QueryFilter implements ContainerRequestFilter {
  static final int ORDER = HeaderFilter.ORDER + 100;

  private final Operations operations;

  QueryFilter(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().getRawQuery() != null) {
      operations.at(request).ifPresent(operation -> check(operation, request));
    }
  }

  private static void check(Operation operation, ContainerRequestContext request) {
    MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
    Set<String> repeated =
        operation.query().keySet().stream()
            .filter(name -> sent.containsKey(name) && sent.get(name).size() > 1)
            .collect(Collectors.toSet());
    for (String name : repeated) {
      if (!operation.query().getOrDefault(name, false)) {
        request.abortWith(
            Problem.of(new InvalidValue(name, "must not be sent more than once")).response());
        return;
      }
    }
    if (!repeated.isEmpty()) {
      request.setRequestUri(joined(request.getUriInfo().getRequestUri(), repeated));
    }
  }

  /** The lists are joined as they were sent: what they hold is decoded later, and once. */
  private static URI joined(URI address, Set<String> lists) {
    List<String> others = new ArrayList<>(Arrays.asList(address.getRawQuery().split("&")));
    for (String list : lists) {
      List<String> parts = others.stream().filter(pair -> pair.startsWith(list + "=")).toList();
      others.removeAll(parts);
      others.add(
          list
              + "="
              + parts.stream()
                  .map(pair -> pair.substring(list.length() + 1))
                  .collect(Collectors.joining(",")));
    }
    String text = address.toString();
    return URI.create(text.substring(0, text.indexOf('?') + 1) + String.join("&", others));
  }
}
