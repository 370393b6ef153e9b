package com.onlyarts.kernel.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;

/** Finds the network address a request comes from, once, for whoever counts by it. */
@PreMatching
public final class CallerAddress implements ContainerRequestFilter {
  private static final String PEER = "io.helidon.jaxrs.remote-host"; // the server's name for it
  private static final String FOUND = CallerAddress.class.getName();

  private final TrustedProxies proxies;

  CallerAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** Where this request comes from; empty if the server does not know. */
  public static Optional<String> of(ContainerRequestContext request) {
    return Optional.ofNullable((String) request.getProperty(FOUND));
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Object peer = request.getProperty(PEER);
    if (peer != null) {
      request.setProperty(FOUND, proxies.callerBehind(peer.toString(), request.getHeaderString(TrustedProxies.HEADER)));
    }
  }
}
