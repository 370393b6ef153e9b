package com.onlyarts.kernel.rest;

import static java.util.stream.Collectors.joining;

import com.onlyarts.contract.Operation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Headers that cannot be met are refused before anything is done (R2), and answers are compressed
 * for whoever takes that. Jersey's own filter for it refuses when the deed is done already, outside
 * the mappers.
 */
@PreMatching
@Priority(HeaderFilter.ORDER)
final class HeaderFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final int ORDER = RequestSizeFilter.ORDER + 100;
  private static final String CODING = HeaderFilter.class.getName();
  private static final Pattern COOKIE =
      Pattern.compile(
          "[!#%&'*+.^_`|~0-9A-Za-z-][!#$%&'*+.^_`|~0-9A-Za-z-]*=[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*");

  private final Operations operations;

  HeaderFilter(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request
        .getHeaders()
        .computeIfPresent(
            HttpHeaders.COOKIE,
            (_, cookies) ->
                Arrays.asList(cookies.stream().map(HeaderFilter::readable).collect(joining("; "))));
    Optional<ContentCoding> coding = codingOf(request);
    coding.ifPresent(chosen -> request.setProperty(CODING, chosen));
    if (coding.isEmpty() || !isReadable(request::getAcceptableMediaTypes)) {
      request.abortWith(Problem.ofHttp(406).response());
    } else if (!isReadable(request::getMediaType)) {
      request.abortWith(Problem.ofHttp(400).response());
    } else if (hasBody(request) && isWild(request.getMediaType())) {
      request.abortWith(Problem.ofHttp(415).response());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean differsByCaller = operations.at(request).filter(Operation::isForCaches).isPresent();
    response
        .getHeaders()
        .putSingle(
            HttpHeaders.VARY,
            differsByCaller ? "Origin, Accept-Encoding, Authorization" : "Origin, Accept-Encoding");
    if (response.hasEntity()
        && !(response.getEntity() instanceof RecentAnswer.Coded)
        && codingFor(request) == ContentCoding.GZIP
        && !response.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
  }

  /** How the answer to this request is to be coded; plain until that was looked at. */
  static ContentCoding codingFor(ContainerRequestContext request) {
    return request.getProperty(CODING) instanceof ContentCoding coding
        ? coding
        : ContentCoding.PLAIN;
  }

  /** A stream of events is sent as it is: compression would wait for more. */
  private Optional<ContentCoding> codingOf(ContainerRequestContext request) {
    String said = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    boolean stream =
        operations
            .at(request)
            .map(Operation::events)
            .filter(events -> !events.isEmpty())
            .isPresent();
    if (stream) {
      return ContentCoding.acceptsPlain(said) ? Optional.of(ContentCoding.PLAIN) : Optional.empty();
    }
    return ContentCoding.preferred(said);
  }

  /**
   * Jersey fails over a header that it cannot read when it looks for a method, where no mapper is
   * near.
   */
  private static boolean isReadable(Supplier<?> header) {
    try {
      var _ = header.get();
      return true;
    } catch (HeaderValueException _) {
      return false;
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    return request instanceof ContainerRequest jersey && jersey.hasEntity();
  }

  private static boolean isWild(MediaType type) {
    return type != null && (type.isWildcardType() || type.isWildcardSubtype());
  }

  /**
   * The cookies of RFC 6265; over others, which programs on the same domain leave behind, Jersey's
   * parser fails.
   */
  private static String readable(String cookies) {
    return Arrays.stream(cookies.split(";"))
        .map(String::strip)
        .filter(cookie -> COOKIE.matcher(cookie).matches())
        .collect(joining("; "));
  }
}
