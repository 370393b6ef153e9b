package com.onlyarts.bootstrap.web;

import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.rest.FrontendOrigins;
import com.onlyarts.kernel.rest.RequestIds;
import io.helidon.common.uri.UriValidator;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which pages of other origins may call the API with their visitors' credentials: the configured
 * ones (CORS). Helidon's own support answers what it refuses with an empty body, and refuses every
 * method that it was not told of. Queries that nobody can read are refused here too, so that the
 * page that asks can read why.
 */
final class CorsOrigins implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(CorsOrigins.class);
  private static final int MOST_TOLD = 100;
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^!-~]");
  private static final String API = "/api";
  private static final HeaderName ASKED_METHOD = HeaderNames.ACCESS_CONTROL_REQUEST_METHOD;
  private static final Header VARY = HeaderValues.create(HeaderNames.VARY, "Origin");

  private static final List<Header> PERMISSION =
      List.of(
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true"),
          HeaderValues.create(
              HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
              String.join(
                  ", ",
                  Contract.VERSION_HEADER,
                  RequestIds.HEADER,
                  "Retry-After",
                  "Idempotent-Replayed",
                  "Location",
                  "ETag")));

  private static final List<Header> PREFLIGHT =
      List.of(
          HeaderValues.create(
              HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT, PATCH, DELETE"),
          HeaderValues.create(
              HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
              String.join(
                  ", ",
                  "Authorization",
                  "Content-Type",
                  "Accept-Language",
                  "Idempotency-Key",
                  "Last-Event-ID",
                  RequestIds.HEADER,
                  "If-None-Match",
                  "Cache-Control",
                  "Pragma",
                  "traceparent",
                  "tracestate",
                  "baggage",
                  "sentry-trace")),
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600"));

  private final FrontendOrigins allowed;
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  CorsOrigins(FrontendOrigins allowed) {
    this.allowed = allowed;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (request.prologue().method().equals(Method.CONNECT)) { // it names no path
      permit(request.headers(), response.headers());
      ErrorEnvelope.refuse(response, 405);
    } else if (isApi(request.path().path())) {
      guard(chain, request, response);
    } else if (isReadable(request)) {
      chain.proceed();
    } else {
      ErrorEnvelope.refuse(response, 400);
    }
  }

  private void guard(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    permit(request.headers(), response.headers());
    String origin = request.headers().first(HeaderNames.ORIGIN).orElse(null);
    boolean invited = origin != null && allowed.contains(origin);
    if (origin != null && !invited && !isOurs(origin, request)) {
      tellOnce(origin);
      ErrorEnvelope.refuse(response, 403);
    } else if (invited && isPreflight(request)) {
      PREFLIGHT.forEach(response.headers()::set);
      response.send();
    } else if (!isReadable(request)) {
      ErrorEnvelope.refuse(response, 400);
    } else {
      chain.proceed();
    }
  }

  /** Whoever sets up a frontend finds the reason in the log; anybody can make up origins. */
  private void tellOnce(String origin) {
    if (refused.size() < MOST_TOLD && refused.add(origin)) {
      LOG.warn(
          "Refused a page of {}: ONLYARTS_CORS_ORIGINS does not name it",
          NOT_PRINTABLE.matcher(origin).replaceAll("?"));
    }
  }

  /**
   * Lets the page that asks read the answer, if it is one of the configured; to caches the answer
   * is another one for each origin.
   */
  ServerResponseHeaders permit(ServerRequestHeaders asked, ServerResponseHeaders answer) {
    answer.set(VARY);
    asked
        .first(HeaderNames.ORIGIN)
        .filter(allowed::contains)
        .ifPresent(
            origin -> {
              answer.set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
              PERMISSION.forEach(answer::set);
            });
    return answer;
  }

  private static boolean isApi(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }

  private static boolean isPreflight(RoutingRequest request) {
    return request.prologue().method().equals(Method.OPTIONS)
        && request.headers().contains(ASKED_METHOD);
  }

  /**
   * The server would refuse it before it reads the headers, and then nobody knows which page asks.
   */
  private static boolean isReadable(RoutingRequest request) {
    try {
      UriValidator.validateQuery(request.prologue().query().rawValue());
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isOurs(String origin, RoutingRequest request) {
    try {
      return request.authority().equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
