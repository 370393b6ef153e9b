import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The contract as a collection for Postman and whatever else imports one (format 2.1): a folder for
 * each tag, the requests filled with the contract's examples, the address, the token and the ids in
 * paths as variables. Before them all stands {@link PostmanJourney}, which runs as it is.
 */
final class PostmanCollection {
  private static final String FORMAT =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  private static final String JSON = "application/json";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Always the same, so that importing it again takes the older one's place. */
  private static final String ID = "018d0d5a-2c00-7000-8000-00000000a27e";

  private static final String ADDRESS = "http://localhost:5000/api";

  /** What says whether a request succeeded. */
  static final String SUCCEEDS = "pm.test('succeeds', () => pm.response.to.be.success);";

  private final JsonNode contract;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private final TreeSet<String> variables = new TreeSet<>();

  private PostmanCollection(JsonNode contract) {
    this.contract = contract;
  }

  static ObjectNode of(JsonNode contract) {
    return new PostmanCollection(contract).collection();
  }

  private ObjectNode collection() {
    var collection = NODES.objectNode();
    collection
        .putObject("info")
        .put("_postman_id", ID)
        .put("name", contract.at("/info/title").textValue())
        .put("description", contract.at("/info/description").textValue())
        .put("schema", FORMAT);
    var folders = new LinkedHashMap<String, ObjectNode>();
    for (var tag : contract.get("tags")) {
      var folder = NODES.objectNode().put("name", tag.get("name").textValue());
      folder.set("description", tag.path("description"));
      folder.putArray("item");
      folders.put(tag.get("name").textValue(), folder);
    }
    for (var path : contract.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey().toUpperCase(Locale.ROOT);
        var item = item(method, path.getKey(), operation.getValue());
        items.put(method + " " + path.getKey(), item);
        folders.get(operation.getValue().at("/tags/0").textValue()).withArray("item").add(item);
      }
    }
    var journey = new PostmanJourney(items);
    variables.addAll(journey.variables());
    collection.putArray("item").add(journey.folder()).addAll(folders.values());
    collection.set("auth", bearer("bearerToken"));
    var declared = collection.putArray("variable");
    declared.addObject().put("key", "baseUrl").put("value", ADDRESS);
    variables.forEach(name -> declared.addObject().put("key", name).put("value", ""));
    return collection;
  }

  /** A request with the token of that variable. */
  static ObjectNode bearer(String variable) {
    var auth = NODES.objectNode().put("type", "bearer");
    auth.putArray("bearer")
        .addObject()
        .put("key", "token")
        .put("value", "{{%s}}".formatted(variable))
        .put("type", "string");
    return auth;
  }

  /** A request with nobody's token. */
  static ObjectNode nobody() {
    return NODES.objectNode().put("type", "noauth");
  }

  /** What Postman runs when the answer has come. */
  static ObjectNode afterwards(Stream<String> script) {
    var event = NODES.objectNode().put("listen", "test");
    var lines = event.putObject("script").put("type", "text/javascript").putArray("exec");
    script.forEach(lines::add);
    return event;
  }

  private ObjectNode item(String method, String path, JsonNode operation) {
    var item = NODES.objectNode().put("name", operation.get("summary").textValue());
    var request = item.putObject("request").put("method", method);
    request.set("description", operation.path("description"));
    request.set("url", url(path, operation));
    request.set("header", headers(operation));
    operation
        .at("/requestBody/content")
        .properties()
        .forEach(content -> request.set("body", body(content.getKey(), content.getValue())));
    if (isForAnybody(operation)) {
      request.set("auth", nobody());
    }
    item.putArray("event").add(afterwards(Stream.of(SUCCEEDS)));
    var responses = item.putArray("response");
    for (var response : operation.get("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        responses.add(response(response.getKey(), resolved(response.getValue()), request));
      }
    }
    return item;
  }

  /**
   * Whoever has no token yet would send an empty one, which is refused even where none is needed:
   * what anybody may call is called as anybody.
   */
  private static boolean isForAnybody(JsonNode operation) {
    var alternatives = operation.get("security");
    return alternatives.isEmpty()
        || StreamSupport.stream(alternatives.spliterator(), false).anyMatch(JsonNode::isEmpty);
  }

  private ObjectNode url(String path, JsonNode operation) {
    var url = NODES.objectNode();
    var query = NODES.arrayNode();
    var inPath = NODES.arrayNode();
    for (var each : operation.path("parameters")) {
      var parameter = resolved(each);
      var name = parameter.get("name").textValue();
      if (parameter.get("in").textValue().equals("path")) {
        variables.add(name);
        inPath.add(described(name, "{{%s}}".formatted(name), parameter));
      } else if (parameter.get("in").textValue().equals("query")) {
        query.add(optional(described(name, value(parameter), parameter), parameter));
      }
    }
    var steps = path.replaceAll("\\{(\\w+)}", ":$1");
    url.put("raw", "{{baseUrl}}" + steps);
    url.putArray("host").add("{{baseUrl}}");
    var places = url.putArray("path");
    Stream.of(steps.substring(1).split("/")).forEach(places::add);
    url.set("query", query);
    url.set("variable", inPath);
    return url;
  }

  private JsonNode headers(JsonNode operation) {
    var headers = NODES.arrayNode();
    for (var each : operation.path("parameters")) {
      var parameter = resolved(each);
      if (parameter.get("in").textValue().equals("header")) {
        var name = parameter.get("name").textValue();
        headers.add(optional(described(name, value(parameter), parameter), parameter));
      }
    }
    if (operation.at("/requestBody/content").has(JSON)) {
      headers.addObject().put("key", "Content-Type").put("value", JSON);
    }
    return headers;
  }

  /** Postman itself says which type a form is of, and where its parts begin. */
  private ObjectNode body(String type, JsonNode content) {
    var example = content.get("examples").elements().next().get("value");
    var body = NODES.objectNode();
    if (type.equals(JSON)) {
      body.put("mode", "raw").put("raw", example.toPrettyString());
      body.putObject("options").putObject("raw").put("language", "json");
      return body;
    }
    var mode = type.equals("multipart/form-data") ? "formdata" : "urlencoded";
    var parts = body.put("mode", mode).putArray(mode);
    var schema = resolved(content.get("schema"));
    for (var member : schema.get("properties").properties()) {
      var declared = resolved(member.getValue());
      var part = described(member.getKey(), example.path(member.getKey()).asText(""), declared);
      if (isFile(declared)) {
        part.put("type", "file").remove("value");
      } else if (mode.equals("formdata")) {
        part.put("type", "text");
      }
      if (!example.has(member.getKey())) {
        part.put("disabled", true);
      }
      parts.add(part);
    }
    return body;
  }

  private static boolean isFile(JsonNode schema) {
    return Stream.of(schema, schema.path("items"))
        .anyMatch(each -> each.path("format").asText().equals("binary"));
  }

  private static ObjectNode response(String status, JsonNode declared, ObjectNode request) {
    var response = NODES.objectNode();
    response
        .put("name", declared.get("description").textValue())
        .put("code", Integer.parseInt(status));
    var original = response.putObject("originalRequest");
    Stream.of("method", "url", "body")
        .filter(request::has)
        .forEach(member -> original.set(member, request.get(member)));
    var headers = response.putArray("header");
    for (var content : declared.path("content").properties()) {
      var example = content.getValue().get("examples").elements().next().get("value");
      headers.addObject().put("key", "Content-Type").put("value", content.getKey());
      response.put("_postman_previewlanguage", example.isTextual() ? "text" : "json");
      response.put("body", example.isTextual() ? example.textValue() : example.toPrettyString());
    }
    return response;
  }

  private static ObjectNode described(String name, String value, JsonNode declared) {
    return NODES
        .objectNode()
        .put("key", name)
        .put("value", value)
        .put("description", declared.path("description").asText(""));
  }

  /** What need not be sent stands there to be switched on. */
  private static ObjectNode optional(ObjectNode entry, JsonNode parameter) {
    return parameter.path("required").booleanValue() ? entry : entry.put("disabled", true);
  }

  private String value(JsonNode parameter) {
    var schema = resolved(parameter.get("schema"));
    return Stream.of(schema.path("default"), schema.path("enum").path(0))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").textValue();
    return reference == null ? node : resolved(contract.at(reference.substring(1)));
  }
}
