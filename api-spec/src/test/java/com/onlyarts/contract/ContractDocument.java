package com.onlyarts.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The bundled document as a tree, with the questions that the rules of style ask of it. */
record ContractDocument(ObjectNode root) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** One operation and where it stands. */
  record Declared(String path, String method, ObjectNode node) {
    String id() {
      return node.path("operationId").asText(method + " " + path);
    }

    List<String> tags() {
      return stream(node.path("tags")).map(JsonNode::asText).toList();
    }

    Set<String> statuses() {
      return Set.copyOf(fieldNames(node.path("responses")));
    }

    boolean isAddition() {
      return node.path("x-onlyarts-addition").asBoolean();
    }
  }

  static ContractDocument bundled() {
    try {
      return of(Contract.bundled().json(), MAPPER);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A document in this form, its numbers kept exactly. */
  static ContractDocument of(byte[] document, ObjectMapper form) throws IOException {
    return new ContractDocument(
        (ObjectNode)
            form.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(document));
  }

  /** A copy in which something is changed for the worse. */
  ContractDocument spoilt(Consumer<ObjectNode> change) {
    var copy = root.deepCopy();
    change.accept(copy);
    return new ContractDocument(copy);
  }

  Stream<Declared> operations() {
    return root.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(field -> field.getValue().has("responses"))
                    .map(
                        field ->
                            new Declared(
                                path.getKey(), field.getKey(), (ObjectNode) field.getValue())));
  }

  /** The parameters of an operation, references followed. */
  Stream<JsonNode> parameters(Declared operation) {
    return stream(operation.node().path("parameters")).map(this::followed);
  }

  /** The body schema of the one 2xx answer. */
  JsonNode successSchema(Declared operation) {
    return operation.node().path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> followed(response.getValue().at("/content/application~1json/schema")))
        .findFirst()
        .orElse(MAPPER.missingNode());
  }

  /**
   * Every media type of the document: request bodies and answers, with the place where it stands.
   */
  Stream<Placed> mediaTypes() {
    var inOperations =
        operations()
            .flatMap(
                operation ->
                    Stream.concat(
                        contents(operation.id() + " request", operation.node().path("requestBody")),
                        operation.node().path("responses").properties().stream()
                            .flatMap(
                                response ->
                                    contents(
                                        operation.id() + " " + response.getKey(),
                                        response.getValue()))));
    var shared =
        root.at("/components/responses").properties().stream()
            .flatMap(response -> contents(response.getKey(), response.getValue()));
    return Stream.concat(inOperations, shared);
  }

  /** A piece of the document and its place. */
  record Placed(String place, JsonNode node) {}

  private static Stream<Placed> contents(String place, JsonNode holder) {
    return holder.path("content").properties().stream()
        .map(media -> new Placed(place, media.getValue()));
  }

  /**
   * The schemas that answers and live events are made of, each as the reference that leads there.
   */
  Stream<JsonNode> answeredSchemas() {
    var reached = new LinkedHashMap<String, JsonNode>();
    operations()
        .forEach(
            operation -> {
              collectSchemas(operation.node().path("responses"), reached);
              collectSchemas(operation.node().path("x-events"), reached);
            });
    return reached.values().stream();
  }

  private void collectSchemas(JsonNode node, Map<String, JsonNode> reached) {
    var reference = node.path("$ref").asText();
    if (reference.isEmpty()) {
      node.forEach(child -> collectSchemas(child, reached));
    } else if (!reference.startsWith("#/components/schemas/")
        || reached.putIfAbsent(reference, node) == null) {
      collectSchemas(followed(node), reached);
    }
  }

  JsonNode followed(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  Stream<JsonNode> everyNode() {
    return descendants(root);
  }

  Set<String> references() {
    return everyNode()
        .map(node -> node.path("$ref"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .collect(toUnmodifiableSet());
  }

  String json() {
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> fieldNames(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static Stream<JsonNode> descendants(JsonNode node) {
    return Stream.concat(Stream.of(node), stream(node).flatMap(ContractDocument::descendants));
  }
}
