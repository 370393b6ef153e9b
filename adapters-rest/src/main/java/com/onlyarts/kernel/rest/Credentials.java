package com.onlyarts.kernel.rest;

import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Looks at the token that a request brings, once for all who ask. */
final class Credentials {
  private static final String SCHEME = "bearer ";
  private static final String LOOKED_AT = Credentials.class.getName();
  private final AccessTokens tokens;

  Credentials(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the request says who it is from, rightly or not. */
  static boolean claimedIn(ContainerRequestContext request) {
    return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
  }

  /** Who was found to be calling, if anybody has looked. */
  @SuppressWarnings("unchecked") // nobody else writes this property
  static Optional<Caller> knownIn(ContainerRequestContext request) {
    Optional<Caller> known = (Optional<Caller>) request.getProperty(LOOKED_AT);
    return known == null ? Optional.empty() : known;
  }

  /** Whose token it is; empty if there is none, or a bad one. */
  @SuppressWarnings("unchecked") // nobody else writes this property
  Optional<Caller> of(ContainerRequestContext request) {
    Optional<Caller> known = (Optional<Caller>) request.getProperty(LOOKED_AT);
    if (known == null) {
      known =
          Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
              .flatMap(this::read);
      request.setProperty(LOOKED_AT, known);
    }
    return known;
  }

  private Optional<Caller> read(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      return Optional.of(tokens.authenticate(authorization.substring(SCHEME.length()).strip()));
    } catch (Rejected rejected) {
      return switch (rejected.rejection().kind()) {
        case UNPROVEN -> Optional.empty();
        case NOT_FOUND, NOT_ALLOWED, CONFLICT, INVALID, TOO_LARGE, UNSUPPORTED, TOO_OFTEN, AWAY ->
            throw rejected;
      };
    }
  }
}
