package com.onlyarts.kernel.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Keeps everything on the way from holding back a stream of events: caches, proxies, and our own
 * compression, which would wait for more.
 */
@Priority(0) // of the filters of an answer the last, so that compression has had its say
final class StreamHeaders implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getMediaType() != null
        && response.getMediaType().isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE)) {
      response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
      response.getHeaders().putSingle("X-Accel-Buffering", "no");
    }
  }
}
