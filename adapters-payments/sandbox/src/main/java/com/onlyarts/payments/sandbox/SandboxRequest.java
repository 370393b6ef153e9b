package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param key its idempotency key
 * @param account the connected account it is for; empty for the platform's own
 * @param form what stands in its query and its body, named as Stripe names it: {@code
 *     metadata[payment_id]}
 */
public record SandboxRequest(
    String method,
    String path,
    Optional<String> key,
    String version,
    Optional<String> account,
    Map<String, String> form) {
  private static final String METADATA = "metadata[";

  /** The segments of the path behind {@code /v1}. */
  String[] segments() {
    return path.substring("/v1/".length()).split("/");
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(form.get(name));
  }

  String required(String name) {
    return text(name)
        .orElseThrow(
            () ->
                SandboxRefusal.invalid(
                    "parameter_missing", "Missing required param: %s.".formatted(name)));
  }

  /** In the smallest unit of a currency. */
  long amount() {
    String text = required("amount");
    if (!text.matches("[1-9]\\d{0,11}")) {
      throw SandboxRefusal.invalid("parameter_invalid_integer", "Invalid integer: " + text);
    }
    return Long.parseLong(text);
  }

  /** Writes what it says of metadata over what there is. */
  void putMetadata(ObjectNode metadata) {
    form.forEach(
        (name, value) -> {
          if (name.startsWith(METADATA)) {
            metadata.put(name.substring(METADATA.length(), name.length() - 1), value);
          }
        });
  }
}
