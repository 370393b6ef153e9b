package com.onlyarts.identity.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Makes the links that let somebody who has forgotten their password back in (R16). */
public interface PasswordResets {

  /**
   * A new link for this address, to be brought there by mail and to nobody else; empty if no
   * account in good standing has the address.
   */
  Optional<ResetLink> linkFor(String email);

  /**
   * A link that works once.
   *
   * @param link built from the settings, never from a request's {@code Host}
   */
  record ResetLink(String email, URI link, Instant expiresAt) {}
}
