package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.wiring.ServiceMetrics;
import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.rest.RequestIds;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes first and every answer last, inside the API or not: its name, the
 * contract's version, the security headers, a line in the access log.
 */
final class RequestFrame implements Filter {
  private static final Logger ACCESS = LoggerFactory.getLogger("access");
  private static final HeaderName REQUEST_ID = HeaderNames.create(RequestIds.HEADER);
  private static final List<Header> ALWAYS =
      List.of(
          HeaderValues.create("X-Content-Type-Options", "nosniff"),
          HeaderValues.create("X-Frame-Options", "DENY"),
          HeaderValues.create("Referrer-Policy", "no-referrer"),
          HeaderValues.create("Cross-Origin-Resource-Policy", "same-site"),
          HeaderValues.create(
              "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));
  private static final Header HTTPS_ONLY =
      HeaderValues.create("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  private static final Header PRIVATE = HeaderValues.create("Cache-Control", "no-store");

  private final Supplier<NodePhase> phase;
  private final boolean https;
  private final Header contractVersion;
  private final ServiceMetrics.Requests requests = new ServiceMetrics.Requests();

  /**
   * @param phase while the node starts, what it asks itself is in no access log; while it stops,
   *     callers are asked to come by another connection
   * @param https whether the public address is an https one, so that browsers may be told to stay
   *     on it
   * @param contractVersion of the contract that is kept
   */
  RequestFrame(Supplier<NodePhase> phase, boolean https, String contractVersion) {
    this.phase = phase;
    this.https = https;
    this.contractVersion = HeaderValues.create(Contract.VERSION_HEADER, contractVersion);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    NodePhase now = phase.get();
    long start = System.nanoTime();
    String id = RequestIds.begin(request.headers().first(REQUEST_ID).orElse(null));
    response.headers().set(REQUEST_ID, id);
    response.headers().set(contractVersion);
    ALWAYS.forEach(response.headers()::set);
    response.headers().set(PRIVATE);
    if (https) {
      response.headers().set(HTTPS_ONLY);
    }
    if (now == NodePhase.LEAVING) {
      response.headers().set(HeaderValues.CONNECTION_CLOSE);
    }
    try {
      chain.proceed();
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (now != NodePhase.STARTING) {
        log(request, response, took);
      }
      if (!isStream(response)) {
        requests.answered(request.prologue().method().text(), response.status().code(), took);
      }
      RequestIds.end();
    }
  }

  /** How long somebody listened says nothing of how fast we answer. */
  private static boolean isStream(RoutingResponse response) {
    return response
        .headers()
        .contentType()
        .filter(type -> type.test(MediaTypes.TEXT_EVENT_STREAM))
        .isPresent();
  }

  /** Neither the query, which may hold a token, nor the headers. */
  private static void log(RoutingRequest request, RoutingResponse response, Duration took) {
    ACCESS
        .atInfo()
        .addKeyValue("method", request.prologue().method().text())
        .addKeyValue("path", request.prologue().uriPath().rawPath())
        .addKeyValue("status", response.status().code())
        .addKeyValue("micros", took.toNanos() / 1_000)
        .addKeyValue("peer", request.remotePeer().host())
        .log(
            "{} {} {} {} us",
            request.prologue().method().text(),
            request.prologue().uriPath().rawPath(),
            response.status().code(),
            took.toNanos() / 1_000);
  }
}
