package com.onlyarts.kernel.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;

/** Gives a typed answer the success status of the contract (201 where JAX-RS would say 200), and every answer the name of its request. */
final class SuccessStatus implements ContainerResponseFilter {
  @Context private ResourceInfo resource;
  private final Operations operations;

  SuccessStatus(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(RequestIds.HEADER, RequestIds.current());
    if (response.getStatus() == 200) {
      operations.of(resource).ifPresent(operation -> response.setStatus(operation.success()));
    }
  }
}
