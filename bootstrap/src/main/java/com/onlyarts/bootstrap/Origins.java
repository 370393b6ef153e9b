package com.onlyarts.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.rest.ApiJson;
import com.onlyarts.kernel.rest.Problem;
import com.onlyarts.kernel.rest.RequestIds;
import io.helidon.cors.CrossOriginConfig;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.cors.CorsSupport;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.Set;

/** Which pages of other origins may call the API with their visitors' credentials: the configured ones. The library does it, the refusal is ours. */
final class Origins implements Handler {
  private final Set<String> allowed;

  private Origins(Set<String> allowed) {
    this.allowed = allowed;
  }

  static void guard(HttpRouting.Builder routing, Settings settings) {
    Set<String> allowed = Set.copyOf(settings.corsOrigins());
    routing.any("/api/*", new Origins(allowed));
    if (!allowed.isEmpty()) {
      routing.register("/api", support(allowed));
    }
  }

  /** The library would refuse a strange origin with an empty body. */
  @Override
  public void handle(ServerRequest request, ServerResponse response) throws JsonProcessingException {
    String origin = request.headers().first(HeaderNames.ORIGIN).orElse(null);
    if (origin == null || allowed.contains(origin) || isOurs(origin, request)) {
      response.next();
      return;
    }
    response.status(403);
    response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
    response.headers().add(HeaderValues.create(HeaderNames.VARY, "Origin"));
    response.send(ApiJson.strict().writeValueAsBytes(Problem.ofHttp(403).body()));
  }

  private static boolean isOurs(String origin, ServerRequest request) {
    try {
      return request.authority().equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static CorsSupport support(Set<String> allowed) {
    return CorsSupport.builder()
        .addCrossOrigin(
            CrossOriginConfig.builder()
                .allowOrigins(allowed.toArray(String[]::new))
                .allowMethods("GET", "HEAD", "POST", "PUT", "DELETE")
                .allowHeaders("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID", RequestIds.HEADER)
                .exposeHeaders(Contract.VERSION_HEADER, RequestIds.HEADER, "Retry-After", "Idempotent-Replayed", "Location")
                .allowCredentials(true)
                .maxAgeSeconds(3_600)
                .build())
        .build();
  }
}
