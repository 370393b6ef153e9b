package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer.
 *
 * @param replayed whether it was given under the same idempotency key before
 */
record SandboxAnswer(int status, ObjectNode body, boolean replayed) {
  static SandboxAnswer ok(ObjectNode body) {
    return new SandboxAnswer(200, body, false);
  }
}
