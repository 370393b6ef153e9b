package com.onlyarts.ordering.rest;

import com.onlyarts.kernel.Networks;
import com.onlyarts.kernel.rest.CallerAddress;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which network the request at hand comes, for the log of downloads (R123). Served beside the
 * resources, as a filter.
 */
@Priority(CallerAddress.ORDER + 1)
public final class CallerNetwork implements ContainerRequestFilter, ContainerResponseFilter {
  private final ThreadLocal<@Nullable String> network = new ThreadLocal<>();

  Optional<String> find() {
    return Optional.ofNullable(network.get());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    network.set(CallerAddress.of(request).map(Networks::of).orElse(null));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    network.remove();
  }
}
