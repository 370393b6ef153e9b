package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.Networks;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Finds the network address a request comes from, once, for whoever counts by it and for the log.
 */
@PreMatching
@Priority(CallerAddress.ORDER)
public final class CallerAddress implements ContainerRequestFilter {
  /** The first of all. */
  public static final int ORDER = 100;

  private static final String PEER = "io.helidon.jaxrs.remote-host"; // the server's name for it
  private static final String FOUND = CallerAddress.class.getName();
  private static final String LOG_FIELD = "address";

  private final TrustedProxies proxies;

  CallerAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** Where this request comes from; empty if the server does not know. */
  public static Optional<String> of(ContainerRequestContext request) {
    return Optional.ofNullable((String) request.getProperty(FOUND));
  }

  /** The network it comes from, as {@link Networks} counts them. */
  static Optional<String> networkOf(ContainerRequestContext request) {
    return of(request).map(Networks::of);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    RequestIds.beginUnlessBegun(request.getHeaderString(RequestIds.HEADER));
    MDC.remove(LOG_FIELD);
    Object peer = request.getProperty(PEER);
    if (peer != null) {
      String address =
          proxies.callerBehind(peer.toString(), request.getHeaderString(TrustedProxies.HEADER));
      request.setProperty(FOUND, address);
      MDC.put(LOG_FIELD, address);
    }
  }
}
