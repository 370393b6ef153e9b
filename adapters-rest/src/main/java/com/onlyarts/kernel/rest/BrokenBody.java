package com.onlyarts.kernel.rest;

import jakarta.ws.rs.WebApplicationException;
import java.net.SocketException;
import java.util.stream.Stream;

/**
 * A body that could not be read to its end: its sender hung up, or sent what is no body. What comes
 * after it cannot be read either.
 */
final class BrokenBody extends WebApplicationException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  private final boolean connectionLost;

  /**
   * @param cause kept from the log but for its name: what it says may quote the body
   */
  BrokenBody(Exception cause) {
    super(cause.getClass().getSimpleName(), 400);
    connectionLost =
        Stream.<Throwable>iterate(cause, it -> it != null, Throwable::getCause)
            .limit(DEEPEST)
            .anyMatch(SocketException.class::isInstance);
  }

  /** Whether nobody is there to hear of it; the answer will fail over that, and be told of. */
  boolean isConnectionLost() {
    return connectionLost;
  }
}
