package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What tells a request with an idempotency key from another one, for tests that claim a key beforehand. */
public final class Fingerprints {
  private Fingerprints() {}

  /** Of a request with this body and this refresh cookie, each empty where there is none. */
  public static byte[] of(String idempotencyKey, String body, String cookie) {
    return Seal.of(idempotencyKey, body.getBytes(UTF_8), cookie).fingerprint();
  }
}
