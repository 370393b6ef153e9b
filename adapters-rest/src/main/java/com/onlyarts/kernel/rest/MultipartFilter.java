package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Operation;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses a body that does not say it is a form where one is asked for; Jersey fails over it,
 * because without a type every method matches.
 */
final class MultipartFilter implements ContainerRequestFilter {
  private final Operations operations;

  MultipartFilter(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMediaType() == null
        && operations.of(request).filter(Operation::isForm).isPresent()) {
      throw new NotSupportedException();
    }
  }
}
