package com.onlyarts.bootstrap;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What strangers send: for each operation of the contract, requests that are wrong in one way each.
 * Derived from the contract, so that a new operation is thrown at from its first day.
 */
final class InvalidRequests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "\"@junk@\"";
  private static final String LONG_TEXT = "\"" + "a".repeat(1_000_000) + "\"";

  private static final List<String> WRONG_EVERYWHERE =
      List.of(
          "{\"a\":{}}",
          "[[[]]]",
          "\"\\u0000\"",
          "\"sea\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "1e400",
          "1e999999999",
          "-1e400",
          "NaN",
          "01",
          "");
  private static final Map<String, List<String>> WRONG_FOR =
      Map.of(
          "string", List.of("5", "1.5", "true", "[]", "{}", "[\"x\"]"),
          "integer",
              List.of(
                  "\"5\"",
                  "1.5",
                  "1e-3",
                  "true",
                  "[]",
                  "{}",
                  "99999999999999999999999999",
                  "9223372036854775808"),
          "number", List.of("\"5\"", "true", "[]", "{}", "99999999999999999999999999"),
          "boolean", List.of("\"yes\"", "1", "0", "[]", "{}"),
          "array",
              List.of(
                  "\"x\"",
                  "5",
                  "true",
                  "{}",
                  "[{}]",
                  "[[]]",
                  "[5]",
                  "[\"\\u0000\"]",
                  "[\"\\ud800\"]"),
          "object", List.of("\"x\"", "5", "true", "[]", "[{}]"));
  private static final Map<String, List<String>> ODD_FOR =
      Map.of(
          "string",
              List.of(
                  "null",
                  "\"\"",
                  "\"   \"",
                  "\"nonsense\"",
                  "\"2024-13-45T99:99:99Z\"",
                  "\"\\u202e\\ufeff\\u200b\"",
                  "\"'; --\"",
                  LONG_TEXT),
          "integer", List.of("null", "-1", "0", "2147483647", "5.0"),
          "number", List.of("null", "-1", "0", "0.001", "1e-400", "1e-999999999", "99999999.99"),
          "boolean", List.of("null"),
          "array",
              List.of("null", "[]", "[null]", "[\"\"]", "[" + "\"x\",".repeat(50_000) + "\"x\"]"),
          "object", List.of("null", "{}"));

  private static final Map<String, List<String>> WRONG_QUERIES =
      Map.ofEntries(
          entry(
              "page",
              List.of("1000000000000", "0", "-1", "abc", "1.5", "99999999999999999999", "%00", "")),
          entry("limit", List.of("0", "101", "-1", "abc", "1e2", "99999999999999999999", "")),
          entry("sort", List.of("nonsense", "id;drop", "%00")),
          entry("order", List.of("nonsense", "%00")),
          entry("cursor", List.of("garbage", "%00", "AAAA", "eyJ9", "a".repeat(3_000))),
          entry("minPrice", List.of("abc", "NaN", "1e400", "-1", "1e999999999", "%00")),
          entry("maxPrice", List.of("abc", "NaN", "1e400", "-1", "Infinity")),
          entry("featured", List.of("maybe", "1")),
          entry("category", List.of("nonsense", "%00")),
          entry("status", List.of("nonsense", "%00")),
          entry("from", List.of("nonsense", "2024-13-45", "%00")),
          entry("to", List.of("nonsense", "2024-02-30", "%00")),
          entry("tz", List.of("Sea/Nowhere", "%00")),
          entry("interval", List.of("nonsense")),
          entry("by", List.of("nonsense")),
          entry("count", List.of("0", "-1", "1000000", "abc")),
          entry("role", List.of("nonsense")),
          entry("unread", List.of("maybe")),
          entry("tags", List.of("%00", "a,b%00")),
          entry("artist", List.of("%00")),
          entry("q", List.of("%00", "sea%00")));
  private static final Map<String, List<String>> ODD_QUERIES =
      Map.of(
          "q",
              List.of(
                  "a".repeat(3_000),
                  "%22",
                  "%27%3B--",
                  "%25_%5C",
                  "-",
                  "%F0%9F%8E%A8",
                  "%FF%FE",
                  "a%20".repeat(700)),
          "tags", List.of("", ",", ",,,", "a,".repeat(1_000), "%FF"),
          "artist", List.of("", "nobody", "%F0%9F%8E%A8", "a".repeat(1_000)),
          "minPrice", List.of("1e3", "0.001", "1e-400", "99999999999999999999"),
          "cursor", List.of(""),
          "page", List.of("+1", "100"));
  private static final List<String> ODD_PATHS =
      List.of(
          "not-a-uuid",
          "sea%00",
          "%F0%9F%8E%A8",
          "%FF%FE",
          "..%2F..",
          "%2e%2e",
          "a;b=c",
          "'",
          "-1",
          "a".repeat(3_000));

  private final JsonNode document;

  /**
   * One wrong request: what is wrong with it, and whether it must be refused or may also be
   * harmless.
   */
  record Request(String what, String path, @Nullable String body, boolean mustBeRefused) {}

  InvalidRequests(Contract contract) {
    try {
      document = JSON.readTree(contract.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Wrong bodies; none for an operation that takes no JSON. */
  List<Request> bodies(Operation operation, String path) {
    Optional<String> sound = soundBody(operation);
    if (sound.isEmpty()) {
      return List.of();
    }
    List<Request> requests = new ArrayList<>();
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "5",
            "true",
            "{",
            sound.get().substring(0, sound.get().length() / 2),
            "\u0000",
            "{}{}",
            "{'a':1}")) {
      requests.add(new Request("body " + body, path, body, true));
    }
    requests.add(new Request("one member twice", path, "{\"sea\":1,\"sea\":2}", true));
    requests.add(
        new Request(
            "10,000 arrays deep",
            path,
            "{\"sea\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
            true));
    requests.add(
        new Request(
            "10,000 objects deep",
            path,
            "{\"sea\":".repeat(10_000) + "1" + "}".repeat(10_000),
            true));
    requests.add(
        new Request(
            "a number of 10,000 digits", path, "{\"sea\":" + "9".repeat(10_000) + "}", false));
    requests.add(new Request("a lone surrogate as a name", path, "{\"\\ud800\":1}", false));
    JsonNode schema = resolved(content(operation).path("schema"));
    members(schema, read(sound.get()), "").forEach(member -> requests.addAll(member.wrongIn(path)));
    return requests;
  }

  /** Wrong values in each place of the path. */
  List<Request> paths(Operation operation) {
    List<Request> requests = new ArrayList<>();
    String body = soundBody(operation).orElse(null);
    for (String place : parameters(operation, "path")) {
      for (String value : ODD_PATHS) {
        String path = operation.path().replace("{" + place + "}", value);
        requests.add(
            new Request(
                place + "=" + shortened(value),
                filled(path),
                body,
                operation.path().endsWith("Id}") && !value.equals("%2e%2e")));
      }
    }
    return requests;
  }

  /** Wrong values of each query parameter. */
  List<Request> queries(Operation operation, String path) {
    List<Request> requests = new ArrayList<>();
    for (String name : parameters(operation, "query")) {
      WRONG_QUERIES
          .getOrDefault(name, List.of())
          .forEach(value -> requests.add(query(path, name, value, !value.isEmpty())));
      ODD_QUERIES
          .getOrDefault(name, List.of())
          .forEach(value -> requests.add(query(path, name, value, false)));
    }
    return requests;
  }

  /** A body as the contract's first example has it. */
  Optional<String> soundBody(Operation operation) {
    return Optional.of(content(operation).at("/examples"))
        .filter(it -> it.elements().hasNext())
        .map(it -> resolved(it.elements().next()).path("value").toString());
  }

  private static Request query(String path, String name, String value, boolean mustBeRefused) {
    return new Request(
        "?%s=%s".formatted(name, shortened(value)),
        path + "?" + name + "=" + value,
        null,
        mustBeRefused);
  }

  /** The path with an id nobody has in every place left. */
  static String filled(String path) {
    return path.replace("{code}", "AAAAAAAAAAAA")
        .replaceAll("\\{\\w+}", "01890000-0000-7000-8000-000000000000");
  }

  private JsonNode declared(Operation operation) {
    return document
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode content(Operation operation) {
    return resolved(declared(operation).path("requestBody"))
        .path("content")
        .path("application/json");
  }

  private List<String> parameters(Operation operation, String in) {
    return StreamSupport.stream(declared(operation).path("parameters").spliterator(), false)
        .map(this::resolved)
        .filter(it -> it.path("in").asText().equals(in))
        .map(it -> it.path("name").asText())
        .toList();
  }

  /** Every member of a schema, and of the objects in it. */
  private List<Member> members(JsonNode schema, JsonNode sound, String pointer) {
    List<Member> members = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode type = resolved(property.getValue());
              String there = pointer + "/" + property.getKey();
              members.add(new Member(there, type.path("type").asText(), sound));
              if (sound.at(there).isObject()) {
                members.addAll(members(type, sound, there));
              }
            });
    return members;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode here = node.path("allOf").path(0).has("$ref") ? node.path("allOf").path(0) : node;
    return here.has("$ref") ? resolved(document.at(here.path("$ref").asText().substring(1))) : here;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String shortened(String text) {
    return text.length() > 60
        ? "%s… (%d characters)".formatted(text.substring(0, 40), text.length())
        : text;
  }

  private record Member(String pointer, String type, JsonNode sound) {
    List<Request> wrongIn(String path) {
      List<Request> requests = new ArrayList<>();
      WRONG_EVERYWHERE.forEach(value -> requests.add(with(value, path, true)));
      WRONG_FOR
          .getOrDefault(type, List.of())
          .forEach(value -> requests.add(with(value, path, true)));
      ODD_FOR
          .getOrDefault(type, List.of())
          .forEach(value -> requests.add(with(value, path, false)));
      return requests;
    }

    private Request with(String value, String path, boolean mustBeRefused) {
      ObjectNode body = sound.deepCopy();
      int last = pointer.lastIndexOf('/');
      ((ObjectNode) body.at(pointer.substring(0, last))).put(pointer.substring(last + 1), "@junk@");
      return new Request(
          pointer + "=" + shortened(value),
          path,
          body.toString().replace(MARK, value),
          mustBeRefused);
    }
  }
}
