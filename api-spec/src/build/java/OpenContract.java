import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The contract with less said, for generators whose clients refuse what they do not know: what is
 * answered as one of some labels is a string here, whose description lists them, so that a label
 * may be added later. What only a request says keeps its labels. Two things are left out that break
 * what is generated: how many files a request takes, of which Go does not compile, and the cookie
 * that a client's cookie jar sends by itself, on which every call of Ruby breaks off.
 */
final class OpenContract {
  private static final Set<String> ANSWERED = Set.of("responses", "x-events");

  private final ObjectNode document;
  private final Set<String> seen = new HashSet<>();

  private OpenContract(ObjectNode document) {
    this.document = document;
  }

  /** The same contract with its answers' labels open; the one given stays as it is. */
  static ObjectNode of(ObjectNode contract) {
    var open = new OpenContract(contract.deepCopy());
    for (var path : open.document.get("paths")) {
      for (var operation : path) {
        ANSWERED.forEach(answered -> open.open(operation.path(answered)));
        open.leaveCookiesOut(operation.path("security"));
        open.takeAnyNumberOfFiles(operation.at("/requestBody/content/multipart~1form-data"));
      }
    }
    open.securitySchemes().properties().removeIf(scheme -> isCookie(scheme.getValue()));
    return open.document;
  }

  private void open(JsonNode node) {
    if (node.path("$ref").isTextual()) {
      var reference = node.get("$ref").textValue();
      if (seen.add(reference)) {
        open(resolved(node));
      }
      return;
    }
    if (node.path("type").asText().equals("string") && node.path("enum").isArray()) {
      forget((ObjectNode) node);
    }
    for (var member : node.properties()) {
      if (!member.getKey().startsWith("example")) {
        open(member.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(this::open);
    }
  }

  private void takeAnyNumberOfFiles(JsonNode form) {
    for (var member : resolved(form.path("schema")).path("properties")) {
      if (member.at("/items/format").asText().equals("binary")) {
        ((ObjectNode) member).remove(List.of("minItems", "maxItems"));
      }
    }
  }

  private void leaveCookiesOut(JsonNode alternatives) {
    for (var alternative : alternatives) {
      alternative.properties().removeIf(named -> isCookie(securitySchemes().get(named.getKey())));
    }
  }

  private JsonNode securitySchemes() {
    return document.at("/components/securitySchemes");
  }

  private static boolean isCookie(JsonNode scheme) {
    return scheme.path("in").asText().equals("cookie");
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").textValue();
    return reference == null ? schema : document.at(reference.substring(1));
  }

  private static void forget(ObjectNode schema) {
    var labels =
        StreamSupport.stream(schema.remove("enum").spliterator(), false)
            .map(label -> "`%s`".formatted(label.asText()))
            .collect(Collectors.joining(", "));
    schema.put(
        "description",
        "%s Labels so far: %s.".formatted(schema.path("description").asText(""), labels).strip());
  }
}
