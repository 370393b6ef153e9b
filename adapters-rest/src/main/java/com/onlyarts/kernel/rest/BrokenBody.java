package com.onlyarts.kernel.rest;

import jakarta.ws.rs.WebApplicationException;

/** A body that could not be read to its end: its sender hung up, or sent what is no body. What comes after it cannot be read either. */
final class BrokenBody extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause kept from the log but for its name: what it says may quote the body
   */
  BrokenBody(Exception cause) {
    super(cause.getClass().getSimpleName(), 400);
  }
}
