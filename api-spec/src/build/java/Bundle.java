import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lays the files of the contract together into one document: paths as openapi.yaml lists them,
 * components under the names they have in their own files. The usual bundlers were tried first:
 * they invent examples, copy every error response into every operation and write 500.00 as 500.0.
 * Beside it lies what is made of it: the contract for generators, and a collection for Postman.
 */
void main(String[] args) throws IOException {
  var bundle = new Bundling(Path.of(args[0])).bundle("openapi.yaml");
  var target = Files.createDirectories(Path.of(args[1]));
  var json = Bundling.JSON.writerWithDefaultPrettyPrinter();
  json.writeValue(target.resolve("openapi.json").toFile(), bundle);
  Bundling.YAML.writeValue(target.resolve("openapi.yaml").toFile(), bundle);
  json.writeValue(target.resolve("openapi-open.json").toFile(), OpenContract.of(bundle));
  json.writeValue(
      target.resolve("onlyarts.postman_collection.json").toFile(), PostmanCollection.of(bundle));
}

/** Reads each file once and follows every reference from the root. */
static final class Bundling {
  static final ObjectMapper JSON = exact(new ObjectMapper());
  static final ObjectMapper YAML =
      exact(
          YAMLMapper.builder(
                  YAMLFactory.builder()
                      .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                      .disable(YAMLGenerator.Feature.SPLIT_LINES)
                      .build())
              .build());

  private final Path folder;
  private final Map<String, JsonNode> files = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final ArrayDeque<String> wanted = new ArrayDeque<>();

  Bundling(Path folder) {
    this.folder = folder;
  }

  ObjectNode bundle(String root) throws IOException {
    var document = (ObjectNode) file(root).deepCopy();
    var paths = (ObjectNode) document.get("paths");
    for (var path : document.get("paths").deepCopy().properties()) {
      var reference = path.getValue().get("$ref").textValue();
      paths.set(path.getKey(), localized(at(reference), fileOf(reference, root)));
    }
    localize(document.get("components"), root);
    while (!wanted.isEmpty()) {
      place(document, wanted.poll());
    }
    addHeadersOfEveryResponse(document);
    sayErrorCodes(document);
    return document;
  }

  /** What an operation can refuse with, and what to do then, is read where the operation is. */
  private static void sayErrorCodes(ObjectNode document) {
    var meanings = document.at("/components/schemas/ErrorCode/x-meanings");
    for (var path : document.get("paths")) {
      for (var operation : path) {
        var codes = operation.path("x-error-codes");
        if (!codes.isEmpty()) {
          var rows =
              StreamSupport.stream(codes.spliterator(), false)
                  .map(code -> row(code.textValue(), meanings.path(code.textValue())))
                  .collect(Collectors.joining("\n"));
          ((ObjectNode) operation)
              .put(
                  "description",
                  "%s\n\nError codes beyond those of any call:\n\n| code | it means | do |\n|---|---|---|\n%s"
                      .formatted(operation.path("description").asText("").strip(), rows)
                      .strip());
        }
      }
    }
  }

  private static String row(String code, JsonNode meaning) {
    return "| `%s` | %s | %s |"
        .formatted(code, meaning.path("means").asText(), meaning.path("do").asText());
  }

  /**
   * What every answer carries is written once, and stands in the bundle wherever a reader may look
   * for it.
   */
  private static void addHeadersOfEveryResponse(ObjectNode document) {
    var inOperations = document.get("paths").findValues("responses").stream();
    var responses =
        Stream.concat(inOperations, Stream.of(document.at("/components/responses")))
            .flatMap(each -> each.properties().stream())
            .map(Map.Entry::getValue)
            .filter(response -> !response.has("$ref"))
            .map(ObjectNode.class::cast)
            .toList();
    for (var header : document.at("/components/headers").properties()) {
      if (header.getValue().path("x-every-response").booleanValue()) {
        responses.forEach(
            response ->
                response
                    .withObject("/headers")
                    .putObject(header.getKey())
                    .put("$ref", "#/components/headers/" + header.getKey()));
      }
    }
  }

  /** Copies one referenced component to its own name in the document. */
  private void place(ObjectNode document, String reference) throws IOException {
    var steps = reference.substring(reference.indexOf('#') + 2).split("/");
    document
        .withObject("/" + steps[0] + "/" + steps[1])
        .set(steps[2], localized(at(reference), fileOf(reference, null)));
  }

  private JsonNode localized(JsonNode node, String file) {
    var copy = node.deepCopy();
    localize(copy, file);
    return copy;
  }

  private void localize(JsonNode node, String file) {
    if (node.get("$ref") instanceof TextNode reference) {
      ((ObjectNode) node).put("$ref", collectFrom(file, reference.textValue()));
    } else {
      node.forEach(child -> localize(child, file));
    }
  }

  /** Notes that a component is wanted, and refuses two of one name from two files. */
  private String collectFrom(String file, String reference) {
    var local = reference.substring(reference.indexOf('#'));
    var origin = fileOf(reference, file) + local;
    var known = origins.putIfAbsent(local, origin);
    if (known == null) {
      wanted.add(origin);
    } else if (!known.equals(origin)) {
      throw new IllegalStateException("%s and %s have the same name".formatted(known, origin));
    }
    return local;
  }

  private JsonNode at(String reference) throws IOException {
    var node = file(fileOf(reference, null)).at(reference.substring(reference.indexOf('#') + 1));
    if (node.isMissingNode()) {
      throw new IllegalStateException(reference + " leads nowhere");
    }
    return node;
  }

  private static String fileOf(String reference, String current) {
    return reference.startsWith("#") ? current : reference.substring(0, reference.indexOf('#'));
  }

  private JsonNode file(String name) throws IOException {
    if (!files.containsKey(name)) {
      files.put(name, YAML.readTree(folder.resolve(name).toFile()));
    }
    return files.get(name);
  }

  private static ObjectMapper exact(ObjectMapper mapper) {
    return mapper
        .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
  }
}
