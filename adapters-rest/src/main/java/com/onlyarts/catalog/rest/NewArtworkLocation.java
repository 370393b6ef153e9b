package com.onlyarts.catalog.rest;

import com.onlyarts.contract.model.CreateArtworkResponseJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Says where a new work is to be found. Served beside the resources, as a filter. */
public final class NewArtworkLocation implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof CreateArtworkResponseJson created) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.LOCATION, "/api/artworks/" + created.data().artwork().id());
    }
  }
}
