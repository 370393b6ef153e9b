package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.contract.Operation;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyReused;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Claim;
import com.onlyarts.kernel.application.port.IdempotencyKeys.KeptAnswer;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a repeated POST with the answer of the first (R6). Only successes are kept, sealed with a key that only the very same request can make
 * again, and before the client sees them; whatever was refused or rolled back frees the key.
 */
@Priority(Priorities.ENTITY_CODER + 500) // as a filter after the caller is known; as an interceptor inside compression, so that plain bytes are kept
final class Idempotency implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";
  private static final int LONGEST_KEY = 255;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final String ANONYMOUS = "anonymous";
  private static final String CLAIMED = Idempotency.class.getName();
  private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.SET_COOKIE);

  @Context private ResourceInfo resource;
  private final Operations operations;
  private final IdempotencyKeys keys;
  private final CurrentCaller caller;

  Idempotency(Operations operations, IdempotencyKeys keys, CurrentCaller caller) {
    this.operations = operations;
    this.keys = keys;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    Optional<Operation> operation = operations.of(resource);
    if (key == null || operation.isEmpty() || !request.getMethod().equals("POST")) {
      return;
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      request.abortWith(Problem.of(new InvalidValue(HEADER, "must be 1 to 255 characters")).response());
      return;
    }
    Seal seal = Seal.of(key, whateverTheBoundary(bodyOf(request), request.getMediaType()), cookiesOf(request));
    String scope = caller.optional().map(Caller::person).map(person -> person.value().toString()).orElse(ANONYMOUS);
    RequestKey requestKey = new RequestKey(scope, operation.get().id(), key);
    switch (keys.claim(requestKey, seal.fingerprint(), LEASE)) {
      case Claim.Fresh _ -> request.setProperty(CLAIMED, new Claimed(requestKey, seal));
      case Claim.Answered(KeptAnswer answer) -> request.abortWith(replay(answer, seal));
      case Claim.InUse _ -> throw new Rejected(new IdempotencyKeyInUse());
      case Claim.Reused _ -> throw new Rejected(new IdempotencyKeyReused());
    }
  }

  /** Frees the key of a request that was refused, or that has nothing to keep. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Claimed claimed = (Claimed) request.getProperty(CLAIMED);
    if (claimed != null && (response.getStatus() >= 300 || !response.hasEntity())) {
      keys.release(claimed.key());
      request.removeProperty(CLAIMED);
    }
    if (claimed != null) {
      claimed.status = response.getStatus();
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Claimed claimed = (Claimed) context.getProperty(CLAIMED);
    if (claimed == null) {
      context.proceed();
      return;
    }
    OutputStream client = context.getOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    context.setOutputStream(body);
    context.proceed();
    keys.keep(claimed.key(), new KeptAnswer(claimed.status, headersOf(context), claimed.seal().close(body.toByteArray())));
    body.writeTo(client);
    context.setOutputStream(client);
  }

  private static Response replay(KeptAnswer answer, Seal seal) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(seal.open(answer.body())).header(REPLAYED, true);
    answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, seal.openText(value))));
    return response.build();
  }

  private Map<String, List<String>> headersOf(WriterInterceptorContext context) {
    Claimed claimed = (Claimed) context.getProperty(CLAIMED);
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      List<@Nullable Object> values = context.getHeaders().get(name);
      if (values != null) {
        kept.put(name, values.stream().map(value -> claimed.seal().closeText(String.valueOf(value))).toList());
      }
    }
    return kept;
  }

  private static byte[] bodyOf(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return body;
  }

  /** A form that is sent again has another boundary between its parts, and is the same form. */
  private static byte[] whateverTheBoundary(byte[] body, @Nullable MediaType type) {
    String boundary = type == null ? null : type.getParameters().get("boundary");
    return boundary == null || boundary.isEmpty() ? body : new String(body, ISO_8859_1).replace(boundary, "").getBytes(ISO_8859_1);
  }

  /** The refresh cookie is a credential of its own: a request with another one is another request. */
  private static String cookiesOf(ContainerRequestContext request) {
    Cookie refresh = request.getCookies().get("refreshToken");
    return refresh == null ? "" : refresh.getValue();
  }

  private static final class Claimed {
    private final RequestKey key;
    private final Seal seal;
    private int status;

    Claimed(RequestKey key, Seal seal) {
      this.key = key;
      this.seal = seal;
    }

    RequestKey key() {
      return key;
    }

    Seal seal() {
      return seal;
    }
  }
}
