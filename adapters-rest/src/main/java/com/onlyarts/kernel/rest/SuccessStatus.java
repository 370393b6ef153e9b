package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Operation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Gives a typed answer the success status of the contract (201 where JAX-RS would say 200), a file
 * its name, text its encoding, and every answer the name of its request.
 */
final class SuccessStatus implements ContainerResponseFilter {
  private final Operations operations;

  SuccessStatus(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(RequestIds.HEADER, RequestIds.current());
    if (response.getStatus() == 200) {
      operations.of(request).ifPresent(operation -> succeed(operation, response));
    }
  }

  private static void succeed(Operation operation, ContainerResponseContext response) {
    response.setStatus(operation.success());
    operation
        .fileName()
        .ifPresent(
            name ->
                response
                    .getHeaders()
                    .putSingle(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    MediaType type = response.getMediaType();
    if (response.getEntity() instanceof String && type != null && type.getType().equals("text")) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset("utf-8"));
    }
  }
}
