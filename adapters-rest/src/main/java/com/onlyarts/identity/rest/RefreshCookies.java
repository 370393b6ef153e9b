package com.onlyarts.identity.rest;

import com.onlyarts.identity.application.SignedIn.RefreshGrant;
import java.net.URI;
import java.util.Set;

/**
 * The cookie that carries the refresh token: for {@code /api/auth} alone, out of reach of scripts,
 * never over plain http but on localhost (R14).
 */
public final class RefreshCookies {
  static final String NAME = "refreshToken";
  private static final Set<String> LOCALHOST = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String attributes;

  /**
   * @param publicUrl where browsers find the service, from the settings
   */
  public RefreshCookies(URI publicUrl) {
    boolean plainLocal =
        "http".equalsIgnoreCase(publicUrl.getScheme()) && LOCALHOST.contains(publicUrl.getHost());
    this.attributes = "; Path=/api/auth; HttpOnly; SameSite=Lax" + (plainLocal ? "" : "; Secure");
  }

  String granting(RefreshGrant grant) {
    return NAME
        + "="
        + grant.token().text()
        + attributes
        + "; Max-Age="
        + grant.lifetime().toSeconds();
  }

  /** Takes the cookie away. */
  String clearing() {
    return NAME + "=" + attributes + "; Max-Age=0";
  }
}
