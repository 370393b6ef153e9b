package com.onlyarts.livestreams.rest;

import com.onlyarts.contract.model.StartIngestResponseJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Sends pictures on to the media server's own application for players, by a whole address: a bare
 * name would leave the key in the public path. Served beside the resources, as a filter.
 */
public final class IngestRedirect implements ContainerResponseFilter {
  private static final String PLAYERS =
      "rtmp://127.0.0.1/hlsout/"; // the media server's view of itself

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean wanted =
        !"false".equals(request.getUriInfo().getQueryParameters().getFirst("redirect"));
    if (wanted && response.getEntity() instanceof StartIngestResponseJson started) {
      response.setStatus(302);
      response.getHeaders().putSingle(HttpHeaders.LOCATION, PLAYERS + started.data().publicId());
    }
  }
}
