package com.onlyarts.contract;

import static com.onlyarts.contract.ContractDocument.fieldNames;
import static com.onlyarts.contract.ContractDocument.stream;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.contract.ContractDocument.Declared;
import com.onlyarts.contract.ContractDocument.Placed;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of style for the contract. Each answers with the places that break it; {@link
 * ContractRulesBiteTest} shows that each can.
 */
enum ContractRule {
  PARSES_WITHOUT_A_MESSAGE(contract -> parsed(contract).getMessages().stream()),

  IS_OPENAPI_3_0_3(
      contract ->
          Stream.of(contract.root().path("openapi").asText())
              .filter(version -> !version.equals("3.0.3"))),

  DOCUMENTS_THE_57_CALLS_OF_THE_FOUNDING_DOCUMENT(
      contract ->
          Stream.of(contract.operations().filter(operation -> !operation.isAddition()).count())
              .filter(count -> count != 57)
              .map(count -> count + " operations are not marked as additions")),

  OPERATION_IDS_ARE_VERB_AND_NOUN(
      contract ->
          offenders(contract, operation -> !Words.VERB_AND_NOUN.matcher(operation.id()).matches())),

  OPERATION_IDS_ARE_UNIQUE(
      contract ->
          contract.operations().collect(groupingBy(Declared::id, counting())).entrySet().stream()
              .filter(id -> id.getValue() > 1)
              .map(id -> id.getKey())),

  OPERATIONS_ARE_EXPLAINED(
      contract ->
          offenders(
              contract,
              operation ->
                  operation.node().path("summary").asText().isBlank()
                      || operation.node().path("description").asText().isBlank())),

  SCHEMAS_ARE_EXPLAINED(
      contract ->
          contract.root().at("/components/schemas").properties().stream()
              .filter(schema -> schema.getValue().path("description").asText().isBlank())
              .map(schema -> schema.getKey())),

  OPERATIONS_HAVE_ONE_EXPLAINED_TAG(
      contract -> {
        var explained =
            stream(contract.root().path("tags"))
                .filter(tag -> tag.hasNonNull("description"))
                .map(tag -> tag.get("name").asText())
                .toList();
        return offenders(
            contract,
            operation -> operation.tags().size() != 1 || !explained.containsAll(operation.tags()));
      }),

  TAGS_ARE_IN_ONE_GROUP_EACH(
      contract -> {
        var grouped =
            stream(contract.root().path("x-tagGroups"))
                .flatMap(group -> stream(group.path("tags")))
                .map(JsonNode::asText)
                .toList();
        return stream(contract.root().path("tags"))
            .map(tag -> tag.path("name").asText())
            .filter(tag -> Collections.frequency(grouped, tag) != 1);
      }),

  TAGS_HAVE_AT_MOST_EIGHT_OPERATIONS(
      contract ->
          contract
              .operations()
              .flatMap(operation -> operation.tags().stream())
              .collect(groupingBy(tag -> tag, counting()))
              .entrySet()
              .stream()
              .filter(tag -> tag.getValue() > 8)
              .map(tag -> tag.getKey())),

  OPERATIONS_HAVE_ONE_SUCCESS(
      contract ->
          offenders(
              contract,
              operation ->
                  operation.statuses().stream().filter(status -> status.startsWith("2")).count()
                      != 1)),

  SECURITY_IS_STATED(
      contract -> {
        var schemes = fieldNames(contract.root().at("/components/securitySchemes"));
        return offenders(
            contract,
            operation ->
                !operation.node().path("security").isArray()
                    || stream(operation.node().get("security"))
                        .anyMatch(alternative -> !schemes.containsAll(fieldNames(alternative))));
      }),

  ERRORS_ARE_DOCUMENTED(
      contract ->
          contract
              .operations()
              .flatMap(
                  operation ->
                      expectedErrors(contract, operation).stream()
                          .filter(status -> !operation.statuses().contains(status))
                          .map(status -> operation.id() + " lacks " + status))),

  ERRORS_HAVE_THE_SHARED_SHAPE(
      contract ->
          contract
              .operations()
              .flatMap(
                  operation ->
                      operation.node().path("responses").properties().stream()
                          .filter(response -> response.getKey().compareTo("400") >= 0)
                          .filter(
                              response ->
                                  !isErrorEnvelope(
                                      contract, contract.followed(response.getValue())))
                          .map(response -> operation.id() + " " + response.getKey()))),

  ANSWERS_NAME_THE_VERSION(
      contract ->
          contract
              .operations()
              .flatMap(
                  operation ->
                      operation.node().path("responses").properties().stream()
                          .filter(
                              response ->
                                  contract
                                      .followed(response.getValue())
                                      .path("headers")
                                      .path(Contract.VERSION_HEADER)
                                      .isMissingNode())
                          .map(response -> operation.id() + " " + response.getKey()))),

  SUCCESSES_COME_IN_THE_ENVELOPE(
      contract ->
          offenders(
              contract,
              operation ->
                  !operation.node().path("x-no-envelope").asBoolean()
                      && !isEnvelope(contract.successSchema(operation)))),

  LISTS_TAKE_AND_GIVE_PAGES(
      contract ->
          offenders(
              contract,
              operation -> {
                var data =
                    contract.followed(contract.successSchema(operation).at("/properties/data"));
                var names =
                    contract
                        .parameters(operation)
                        .map(parameter -> parameter.path("name").asText())
                        .toList();
                var taken = Stream.of("page", "limit", "cursor").filter(names::contains).count();
                return taken != (data.at("/properties/pagination").isMissingNode() ? 0 : 3);
              })),

  POSTS_TAKE_AN_IDEMPOTENCY_KEY_FIRST(
      contract ->
          offenders(
              contract,
              operation ->
                  operation.method().equals("post")
                      && contract
                          .parameters(operation)
                          .limit(1)
                          .noneMatch(
                              parameter ->
                                  parameter.path("name").asText().equals("Idempotency-Key")))),

  PATH_PARAMETERS_STAND_IN_THE_OPERATION(
      contract ->
          offenders(
              contract,
              operation -> {
                var declared =
                    contract
                        .parameters(operation)
                        .filter(parameter -> parameter.path("in").asText().equals("path"))
                        .map(parameter -> parameter.path("name").asText())
                        .sorted()
                        .toList();
                return !declared.equals(
                    Words.PLACEHOLDER
                        .matcher(operation.path())
                        .results()
                        .map(found -> found.group(1))
                        .sorted()
                        .toList());
              })),

  BODIES_HAVE_EXAMPLES(
      contract ->
          contract
              .mediaTypes()
              .filter(media -> media.node().path("examples").isEmpty())
              .map(Placed::place)),

  EXAMPLES_FIT_THEIR_SCHEMAS(
      contract -> {
        var api = parsed(contract).getOpenAPI();
        var validator = new SchemaValidator(api, new MessageResolver());
        return contract
            .mediaTypes()
            .flatMap(
                media ->
                    media.node().path("examples").properties().stream()
                        .flatMap(
                            example ->
                                validator
                                    .validate(
                                        example.getValue().get("value").toString(),
                                        new Schema<>()
                                            .$ref(media.node().at("/schema/$ref").asText()),
                                        "example")
                                    .getMessages()
                                    .stream()
                                    .map(
                                        message ->
                                            media.place()
                                                + " "
                                                + example.getKey()
                                                + ": "
                                                + message.getMessage())));
      }),

  STREAMS_NAME_THEIR_EVENTS(
      contract ->
          offenders(
              contract,
              operation ->
                  operation.node().path("x-sse").asBoolean()
                      == operation.node().path("x-events").isEmpty())),

  EVENTS_HAVE_FITTING_EXAMPLES(
      contract -> {
        var validator = new SchemaValidator(parsed(contract).getOpenAPI(), new MessageResolver());
        return contract
            .operations()
            .flatMap(
                operation ->
                    operation.node().path("x-events").properties().stream()
                        .filter(
                            event -> {
                              var example = contract.followed(event.getValue()).path("example");
                              var schema =
                                  new Schema<>().$ref(event.getValue().path("$ref").asText());
                              return example.isMissingNode()
                                  || validator
                                      .validate(example.toString(), schema, "event")
                                      .hasErrors();
                            })
                        .map(event -> operation.id() + " " + event.getKey()));
      }),

  ERROR_CODES_ARE_LISTED(
      contract -> {
        var listed =
            stream(contract.root().at("/components/schemas/ErrorCode/enum"))
                .map(JsonNode::asText)
                .toList();
        return contract
            .mediaTypes()
            .flatMap(media -> stream(media.node().path("examples")))
            .map(example -> example.at("/value/code"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .filter(code -> !listed.contains(code));
      }),

  ERROR_CODES_SAY_WHAT_THEY_MEAN(
      contract -> {
        var codes = contract.root().at("/components/schemas/ErrorCode");
        var listed = stream(codes.path("enum")).map(JsonNode::asText).toList();
        var meanings = codes.path("x-meanings");
        return Stream.concat(
            listed.stream()
                .filter(
                    code ->
                        meanings.path(code).path("means").asText().isBlank()
                            || meanings.path(code).path("do").asText().isBlank()),
            fieldNames(meanings).stream().filter(code -> !listed.contains(code)));
      }),

  COMPONENTS_ARE_USED(
      contract -> {
        var references = contract.references();
        return contract.root().get("components").properties().stream()
            .filter(kind -> !kind.getKey().equals("securitySchemes"))
            .flatMap(
                kind ->
                    kind.getValue().properties().stream()
                        .map(
                            component ->
                                "#/components/" + kind.getKey() + "/" + component.getKey()))
            .filter(component -> !references.contains(component));
      }),

  COMPONENT_NAMES_ARE_CLEAN(
      contract ->
          fieldNames(contract.root().at("/components/schemas")).stream()
              .filter(name -> !Words.SCHEMA_NAME.matcher(name).matches())),

  REFERENCES_STAY_INSIDE(
      contract ->
          contract.references().stream()
              .filter(
                  reference ->
                      !reference.startsWith("#/components/")
                          || contract.root().at(reference.substring(1)).isMissingNode())),

  MEMBERS_OF_ANSWERS_ARE_THERE_OR_SAY_WHY_NOT(
      contract ->
          contract
              .answeredSchemas()
              .flatMap(
                  schema -> {
                    var node = contract.followed(schema);
                    var places = new ArrayList<String>();
                    for (var list : List.of("required", "x-hidden", "x-additions")) {
                      stream(node.path(list)).map(JsonNode::asText).forEach(places::add);
                    }
                    return node.path("properties").properties().stream()
                        .filter(
                            member ->
                                Collections.frequency(places, member.getKey()) != 1
                                    || isNullableAndOptional(contract, node, member))
                        .map(member -> schema.path("$ref").asText() + " " + member.getKey());
                  })),

  SHAPES_ARE_PLAIN(
      contract ->
          Stream.of("oneOf", "anyOf", "allOf", "not")
              .filter(keyword -> contract.everyNode().anyMatch(node -> node.has(keyword))));

  private final Function<ContractDocument, Stream<String>> check;

  ContractRule(Function<ContractDocument, Stream<String>> check) {
    this.check = check;
  }

  List<String> violations(ContractDocument contract) {
    return check.apply(contract).toList();
  }

  private static Stream<String> offenders(ContractDocument contract, Predicate<Declared> breaks) {
    return contract.operations().filter(breaks).map(Declared::id);
  }

  /** What is always there says null; what may be absent needs no second word for nothing. */
  private static boolean isNullableAndOptional(
      ContractDocument contract, JsonNode schema, Map.Entry<String, JsonNode> member) {
    return contract.followed(member.getValue()).path("nullable").asBoolean()
        && stream(schema.path("required")).noneMatch(it -> it.asText().equals(member.getKey()));
  }

  private static SwaggerParseResult parsed(ContractDocument contract) {
    return new OpenAPIV3Parser().readContents(contract.json(), null, new ParseOptions());
  }

  /** What R2 and the shape of the call together say about its errors. */
  private static Set<String> expectedErrors(ContractDocument contract, Declared operation) {
    var expected = new HashSet<>(Set.of("406"));
    if (!Words.STANDING_ON_NOTHING.contains(operation.id())) {
      expected.add("500");
    }
    var schemes =
        stream(operation.node().path("security"))
            .flatMap(alternative -> fieldNames(alternative).stream())
            .toList();
    if (!schemes.isEmpty() && !isGoodbye(operation)) {
      expected.add("401");
    }
    if (schemes.contains("artist") || schemes.contains("admin")) {
      expected.add("403");
    }
    if (operation.node().has("requestBody")) {
      expected.addAll(Set.of("400", "413", "415"));
    }
    if (operation.node().has("parameters")) {
      expected.add("400");
    }
    if (operation.path().contains("{")
        && !operation.id().equals("updateAvailabilityDate")) { // every date is there to be set
      expected.add("404");
    }
    if (operation.method().equals("post")
        && schemes.stream().anyMatch(Words.CALLERS::contains)
        && !bringsPassword(contract, operation)) {
      expected.addAll(
          Set.of(
              "409",
              "422")); // of the Idempotency-Key, which means nothing of strangers and of whoever
      // brings a password
    }
    return expected;
  }

  private static boolean bringsPassword(ContractDocument contract, Declared operation) {
    return contract
        .followed(operation.node().at("/requestBody/content/application~1json/schema"))
        .findValuesAsText("format")
        .contains("password");
  }

  /** Whoever signs out is signed out, whatever they bring. */
  private static boolean isGoodbye(Declared operation) {
    return operation.id().equals("logoutUser");
  }

  private static boolean isEnvelope(JsonNode schema) {
    var required = stream(schema.path("required")).map(JsonNode::asText).toList();
    var message = schema.at("/properties/message");
    return schema.at("/properties/success/default").asBoolean()
        && required.containsAll(List.of("success", "data"))
        && schema.at("/properties/data").isObject()
        && (message.isMissingNode()
            || (required.contains("message") && message.path("default").isTextual()));
  }

  private static boolean isErrorEnvelope(ContractDocument contract, JsonNode response) {
    var schema = contract.followed(response.at("/content/application~1json/schema"));
    return fieldNames(schema.path("properties"))
            .containsAll(Set.of("success", "message", "errors", "code", "requestId"))
        && schema.at("/properties/success/default").isBoolean()
        && !schema.at("/properties/success/default").asBoolean();
  }

  /** The patterns behind the rules about names. */
  private static final class Words {
    static final Set<String> CALLERS = Set.of("bearer", "artist", "admin");

    /** They answer from memory, or are the answer to what is wrong. */
    static final Set<String> STANDING_ON_NOTHING =
        Set.of(
            "getSigningKeys",
            "listPlans",
            "getPlatform",
            "getHealth",
            "getLiveness",
            "getReadiness");

    static final Pattern VERB_AND_NOUN =
        Pattern.compile(
            "(accept|add|answer|attach|block|book|cancel|change|clear|complete|confirm|create|decide|delete|deliver"
                + "|detach|dispute|download|end|escalate|favorite|feature|follow|fulfil|get|like|list|login|logout|mark|offer|open|pay"
                + "|place|plan|receive|refresh|refund|register|reinstate|remove|report|request|reschedule|resolve|restore"
                + "|resume|retry|search|send|start|stream|subscribe|suspend|take|unblock|unfavorite|unfollow|unlike"
                + "|unsubscribe|update|upload|verify|withdraw|write)([A-Z][a-z]+)+");
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    static final Pattern SCHEMA_NAME = Pattern.compile("([A-Z][a-z]+)+");
  }
}
