package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error, in the shape that Stripe documents. */
final class SandboxRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String INVALID = "invalid_request_error";
  private final int status;
  private final transient ObjectNode error;

  private SandboxRefusal(int status, ObjectNode error) {
    super(error.path("message").asText());
    this.status = status;
    this.error = error;
  }

  /**
   * @param code one of Stripe's codes; empty for errors that have none
   */
  static SandboxRefusal of(int status, String type, String code, String message) {
    ObjectNode error = JsonNodeFactory.instance.objectNode().put("type", type);
    if (!code.isEmpty()) {
      error.put("code", code);
    }
    return new SandboxRefusal(status, error.put("message", message));
  }

  static SandboxRefusal invalid(String code, String message) {
    return of(400, INVALID, code, message);
  }

  /** What the path names is not there. */
  static SandboxRefusal missing(String kind, String id) {
    return of(404, INVALID, "resource_missing", "No such %s: '%s'".formatted(kind, id));
  }

  /** What a parameter names is not there. */
  static SandboxRefusal missingParameter(String kind, String id) {
    return invalid("resource_missing", "No such %s: '%s'".formatted(kind, id));
  }

  static SandboxRefusal unexpectedState(ObjectNode intent) {
    SandboxRefusal refusal =
        invalid(
            "payment_intent_unexpected_state",
            "This PaymentIntent's status is %s.".formatted(intent.path("status").asText()));
    refusal.error.set("payment_intent", intent);
    return refusal;
  }

  /**
   * @param reason the error of a card that declines, as {@link TestCard#decline} writes it
   */
  static SandboxRefusal declined(ObjectNode reason) {
    return new SandboxRefusal(402, reason);
  }

  SandboxAnswer answer() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("error", SandboxObjects.shown(error));
    return new SandboxAnswer(status, body, false);
  }
}
