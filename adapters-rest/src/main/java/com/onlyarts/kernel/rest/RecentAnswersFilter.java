package com.onlyarts.kernel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.contract.Operation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Answers from memory whoever asks without an account what the contract documents with 304, and
 * lets caches between us and them do the same for some seconds. Who brings a token gets an answer
 * of their own, so that everybody reads what they wrote. It stands behind whatever may refuse such
 * a request.
 */
@PreMatching
@Priority(QueryFilter.ORDER + 100)
final class RecentAnswersFilter
    implements ContainerRequestFilter, ResourceMethodInvocationHandlerProvider {
  /**
   * Seconds in which a copy is as good as new, and then those in which it is still given out while
   * a new one is fetched.
   */
  static final String PUBLIC = "public, max-age=5, stale-while-revalidate=10";

  private static final int LONGEST_ADDRESS = 500;

  private final Operations operations;
  private final RecentAnswers answers;
  private final CurrentCaller caller;
  private final ObjectMapper json = ApiJson.strict();

  /**
   * What the request that this thread serves asks for, if it may be answered from memory; it stays
   * until the next one comes, which sets it anew.
   */
  private final ThreadLocal<@Nullable Asked> atHand = new ThreadLocal<>();

  RecentAnswersFilter(Operations operations, RecentAnswers answers, CurrentCaller caller) {
    this.operations = operations;
    this.answers = answers;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Asked asked = asked(request);
    atHand.set(asked);
    if (asked != null) {
      caller.left();
      answers.of(asked.address).ifPresent(known -> request.abortWith(response(known, asked)));
    }
  }

  private @Nullable Asked asked(ContainerRequestContext request) {
    URI address = request.getUriInfo().getRequestUri();
    boolean forAnybody =
        !Credentials.claimedIn(request)
            && operations.at(request).filter(Operation::isForCaches).isPresent();
    if (!forAnybody
        || !takesJson(request)
        || address.getRawPath().length()
                + Optional.ofNullable(address.getRawQuery()).orElse("").length()
            > LONGEST_ADDRESS) {
      return null;
    }
    return new Asked(
        address.getRawPath() + "?" + address.getRawQuery(),
        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
        HeaderFilter.codingFor(request));
  }

  private static boolean takesJson(ContainerRequestContext request) {
    return request.getHeaderString(HttpHeaders.ACCEPT) == null
        || request.getAcceptableMediaTypes().stream()
            .anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
  }

  @Override
  public @Nullable InvocationHandler create(Invocable method) {
    return operations.of(method).filter(Operation::isForCaches).isPresent() ? this::recent : null;
  }

  private @Nullable Object recent(Object target, Method called, @Nullable Object[] arguments)
      throws InvocationTargetException, IllegalAccessException {
    Asked asked = atHand.get();
    if (asked == null) {
      return called.invoke(target, arguments);
    }
    try {
      return response(
          answers.of(
              asked.address, () -> rendered(new ResourceCall(target, called, arguments).invoke())),
          asked);
    } catch (RuntimeException | Error thrown) {
      throw new InvocationTargetException(
          thrown); // as if the resource had thrown it, so that the mappers see it
    }
  }

  private byte[] rendered(@Nullable Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response response(RecentAnswer answer, Asked asked) {
    Response.ResponseBuilder response =
        EntityTags.know(asked.ifNoneMatch, answer.tag())
            ? Response.notModified()
            : Response.ok(answer.in(asked.coding), MediaType.APPLICATION_JSON_TYPE);
    return response
        .header(HttpHeaders.ETAG, answer.tag())
        .header(HttpHeaders.CACHE_CONTROL, PUBLIC)
        .build();
  }

  /**
   * @param address path and query, as they were sent
   */
  private record Asked(String address, @Nullable String ifNoneMatch, ContentCoding coding) {}
}
