package com.onlyarts.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.contract.Operation.Repetition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The bundled contract: its bytes as they are served, and its operations by id. Read once at
 * start-up.
 */
public final class Contract {
  /** The header of every answer that says which {@link #version()} it keeps to. */
  public static final String VERSION_HEADER = "Api-Version";

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final byte[] json;
  private final byte[] yaml;
  private final byte[] openJson;
  private final String version;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  private Contract(byte[] json, byte[] yaml, byte[] openJson) throws IOException {
    this.json = json;
    this.yaml = yaml;
    this.openJson = openJson;
    var document = new ObjectMapper().readTree(json);
    version = document.at("/info/version").textValue();
    for (var path : document.get("paths").properties()) {
      for (var declared : path.getValue().properties()) {
        if (METHODS.contains(declared.getKey())) {
          var operation =
              operation(path.getKey(), declared.getKey(), declared.getValue(), document);
          operations.put(operation.id(), operation);
        }
      }
    }
  }

  /** The contract this jar was built with. */
  public static Contract bundled() {
    try {
      return new Contract(
          resource("openapi.json"), resource("openapi.yaml"), resource("openapi-open.json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the bundled contract cannot be read", unreadable);
    }
  }

  /**
   * The operation of that id.
   *
   * @throws IllegalArgumentException when the contract has none
   */
  public Operation operation(String id) {
    var operation = operations.get(id);
    if (operation == null) {
      throw new IllegalArgumentException("the contract has no operation " + id);
    }
    return operation;
  }

  /** The version of the contract, as in {@code 1.2.0}. */
  public String version() {
    return version;
  }

  /** Every operation, in the contract's own order. */
  public Collection<Operation> operations() {
    return List.copyOf(operations.values());
  }

  /** The whole document as JSON, UTF-8. */
  public byte[] json() {
    return json.clone();
  }

  /** The whole document as YAML, UTF-8. */
  public byte[] yaml() {
    return yaml.clone();
  }

  /**
   * The whole document as JSON, UTF-8, for generators whose clients refuse what they do not know:
   * labels of answers are strings in it.
   */
  public byte[] openJson() {
    return openJson.clone();
  }

  private static Operation operation(
      String path, String method, JsonNode declared, JsonNode document) {
    var components = document.get("components");
    var statuses = new LinkedHashSet<Integer>();
    declared
        .get("responses")
        .fieldNames()
        .forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
    var security = stream(declared.get("security")).map(Contract::names).toList();
    var roles = new LinkedHashSet<String>();
    security.forEach(
        alternative ->
            alternative.forEach(
                scheme ->
                    stream(components.path("securitySchemes").path(scheme).path("x-roles"))
                        .map(JsonNode::textValue)
                        .forEach(roles::add)));
    return new Operation(
        declared.get("operationId").textValue(),
        declared.at("/tags/0").textValue(),
        method.toUpperCase(Locale.ROOT),
        path,
        statuses.stream().filter(status -> status / 100 == 2).findFirst().orElseThrow(),
        Set.copyOf(statuses),
        security,
        Set.copyOf(roles),
        Optional.ofNullable(declared.path("x-file-name").textValue()),
        declared.path("x-events").properties().stream()
            .collect(
                toUnmodifiableMap(
                    Map.Entry::getKey, event -> event.getValue().get("$ref").textValue())),
        query(declared, components),
        declared.at("/requestBody/content").has("application/x-www-form-urlencoded"),
        repetition(method, declared, roles, document),
        declared.path("x-onlyarts-addition").booleanValue());
  }

  private static Map<String, Boolean> query(JsonNode declared, JsonNode components) {
    return stream(declared.path("parameters"))
        .map(
            parameter ->
                parameter.has("$ref")
                    ? components.at(
                        parameter.get("$ref").textValue().substring("#/components".length()))
                    : parameter)
        .filter(parameter -> parameter.get("in").textValue().equals("query"))
        .collect(
            toUnmodifiableMap(
                parameter -> parameter.get("name").textValue(),
                parameter -> parameter.path("x-list").booleanValue()));
  }

  private static Repetition repetition(
      String method, JsonNode declared, Set<String> roles, JsonNode document) {
    var body = declared.at("/requestBody/content/application~1json/schema/$ref").asText();
    if (!method.equals("post")) {
      return Repetition.REPEATED;
    } else if (!body.isEmpty()
        && document.at(body.substring(1)).findValuesAsText("format").contains("password")) {
      return Repetition.RECOGNISED;
    } else if (roles.isEmpty()) {
      return Repetition.REPEATED;
    } else {
      return declared.path("x-in-steps").booleanValue()
          ? Repetition.CONTINUED
          : Repetition.ANSWERED;
    }
  }

  private static Set<String> names(JsonNode object) {
    var names = new LinkedHashSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return Set.copyOf(names);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = Contract.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + " is not in this jar");
      }
      return stream.readAllBytes();
    }
  }
}
