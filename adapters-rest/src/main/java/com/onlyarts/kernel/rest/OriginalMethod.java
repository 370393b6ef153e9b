package com.onlyarts.kernel.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Remembers that HEAD was asked: once a resource is found, Jersey calls it GET. */
@PreMatching
final class OriginalMethod implements ContainerRequestFilter {
  private static final String HEAD = OriginalMethod.class.getName();

  static boolean isHead(ContainerRequestContext request) {
    return request.getProperty(HEAD) != null;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      request.setProperty(HEAD, true);
    }
  }
}
