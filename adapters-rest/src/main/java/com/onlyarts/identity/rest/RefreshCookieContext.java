package com.onlyarts.identity.rest;

import com.onlyarts.identity.application.SignedIn.RefreshGrant;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.rest.CallerAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the browser of the request at hand brings beside the body, and the cookie it is to keep. A
 * request is served on one thread, which is what this hangs on. Served beside the resources, as a
 * filter.
 */
public final class RefreshCookieContext implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String SCHEME = "bearer ";

  private final RefreshCookies cookies;
  private final RefreshOrigins refreshOrigins;
  private final ThreadLocal<@Nullable Visit> visit = new ThreadLocal<>();

  public RefreshCookieContext(RefreshCookies cookies, RefreshOrigins refreshOrigins) {
    this.cookies = cookies;
    this.refreshOrigins = refreshOrigins;
  }

  private static final class Visit {
    private final Device device;
    private final Optional<Secret> refreshToken;
    private final Optional<String> accessToken;
    private final Optional<String> origin;
    private Optional<String> cookie = Optional.empty();

    Visit(ContainerRequestContext request) {
      refreshToken =
          Optional.ofNullable(request.getCookies().get(RefreshCookies.NAME))
              .map(Cookie::getValue)
              .filter(text -> !text.isBlank())
              .map(Secret::new);
      device =
          new Device(
              header(request, HttpHeaders.USER_AGENT),
              CallerAddress.of(request),
              refreshToken.map(Secret::digest));
      accessToken =
          header(request, HttpHeaders.AUTHORIZATION)
              .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
              .map(text -> text.substring(SCHEME.length()).strip());
      origin = header(request, "Origin");
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
      return Optional.ofNullable(request.getHeaderString(name)).filter(text -> !text.isBlank());
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    visit.set(new Visit(request));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Visit left = visit.get();
    visit.remove();
    if (left != null) {
      left.cookie.ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
    }
  }

  Device device() {
    return present().device;
  }

  Optional<Secret> refreshToken() {
    return present().refreshToken;
  }

  /** The access token as it was sent, good or not, for operations that do not ask for one. */
  Optional<String> accessToken() {
    return present().accessToken;
  }

  /** Refuses requests of pages that may not use the cookie (R14). */
  void requireKnownOrigin() {
    refreshOrigins.require(present().origin);
  }

  void keep(RefreshGrant grant) {
    present().cookie = Optional.of(cookies.granting(grant));
  }

  void forget() {
    present().cookie = Optional.of(cookies.clearing());
  }

  private Visit present() {
    Visit present = visit.get();
    if (present == null) {
      throw new IllegalStateException("the filter is not in its place");
    }
    return present;
  }
}
