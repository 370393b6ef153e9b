package com.onlyarts.identity.domain;

import java.util.Optional;

/**
 * Where somebody signs in from, as far as it tells.
 *
 * @param userAgent what the browser calls itself; cut off after 300 characters
 * @param address the network address the request came from
 * @param token of a session it had, spent or not, as far as its browser has kept it
 */
public record Device(Optional<String> userAgent, Optional<String> address, Optional<Digest> token) {
  public static final int MAX_USER_AGENT = 300;

  public Device {
    userAgent =
        userAgent.map(
            name -> name.length() > MAX_USER_AGENT ? name.substring(0, MAX_USER_AGENT) : name);
  }
}
