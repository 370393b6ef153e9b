package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** As much of OpenAPI as Stripe's specification needs to say what an object looks like. */
final class StripeSchemas {
  private final JsonNode specification;
  private final Set<String> faults = new TreeSet<>();

  StripeSchemas(JsonNode specification) {
    this.specification = specification;
  }

  /** What was wrong so far, each once. */
  Set<String> faults() {
    return faults;
  }

  /** An object; kinds that the specification at hand does not have are passed over. */
  void check(String kind, JsonNode thing) {
    JsonNode schema = specification.at("/components/schemas/" + kind);
    if (!schema.isMissingNode()) {
      check(kind, schema, thing);
    }
  }

  /** A request; paths that the specification at hand does not have are passed over. */
  void check(SandboxRequest request) {
    for (Map.Entry<String, JsonNode> path : specification.path("paths").properties()) {
      boolean here = request.path().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+"));
      if (here && request.method().equals("POST")) {
        JsonNode known =
            path.getValue()
                .at(
                    "/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties");
        request.form().keySet().stream()
            .map(name -> name.replaceAll("\\[.*", ""))
            .filter(name -> !known.has(name))
            .forEach(name -> faults.add("%s has no %s".formatted(path.getKey(), name)));
      }
    }
  }

  private void check(String place, JsonNode written, JsonNode value) {
    JsonNode schema = resolved(written);
    if (value.isNull()) {
      if (!schema.path("nullable").asBoolean() && !written.path("nullable").asBoolean()) {
        faults.add(place + " is null");
      }
      return;
    }
    if (schema.has("anyOf")) {
      return; // an id, or the thing itself: both are read by Stripe's library
    }
    if (!isOf(schema.path("type").asText(), value)) {
      faults.add("%s is no %s".formatted(place, schema.path("type").asText()));
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      faults.add("%s is %s".formatted(place, value));
    }
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add("%s lacks %s".formatted(place, name.asText()));
              }
            });
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      if (value.has(member.getKey())) {
        check(place + "." + member.getKey(), member.getValue(), value.get(member.getKey()));
      }
    }
    if (schema.has("items")) {
      value.forEach(row -> check(place, schema.path("items"), row));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode only = schema.path("anyOf").size() == 1 ? schema.at("/anyOf/0") : schema;
    return only.has("$ref") ? specification.at(only.path("$ref").asText().substring(1)) : only;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      default -> true;
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode known : values) {
      if (known.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
