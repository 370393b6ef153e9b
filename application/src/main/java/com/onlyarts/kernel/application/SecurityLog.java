package com.onlyarts.kernel.application;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * Security events, one line each under the logger {@code security}: who signed in or failed to,
 * what was refused, what an admin did. The log adds the network address and the request. Neither
 * secrets nor names nor e-mail addresses stand in it.
 */
public final class SecurityLog {
  /** The logger's name, for whoever sends these lines elsewhere. */
  public static final String NAME = "security";

  private static final Logger LOG = System.getLogger(NAME);

  private SecurityLog() {}

  /**
   * Writes one event down.
   *
   * @param event a stable word, as in {@code sign-in-failed}
   * @param account whose account it is about; empty if nobody knows
   * @param facts whatever explains it, in a few words
   */
  public static void tell(String event, Optional<UUID> account, String... facts) {
    LOG.log(
        Level.INFO,
        () ->
            "%s account=%s %s"
                .formatted(event, account.map(UUID::toString).orElse("-"), String.join(" ", facts))
                .stripTrailing());
  }
}
