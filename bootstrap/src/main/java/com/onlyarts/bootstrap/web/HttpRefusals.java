package com.onlyarts.bootstrap.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.http.Status;

/**
 * A message that is none: Helidon answers these in the envelope and closes the connection. They
 * name no byte of what was sent, as it may be a secret.
 */
final class HttpRefusals {
  private HttpRefusals() {}

  static RequestException malformed(String reason) {
    return of(Status.BAD_REQUEST_400, reason);
  }

  static RequestException of(Status status, String reason) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(status)
        .setKeepAlive(false)
        .message(reason)
        .build();
  }
}
