package com.onlyarts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A comparison that finds nothing is none: each kind of break is planted once, and so is each thing
 * that may be added.
 */
class ContractChangesTest {
  private static final Set<String> KEPT = Set.of("/artworks", "/artworks/{artworkId}", "/orders");
  private static final ContractDocument RELEASED =
      ContractDocument.bundled().spoilt(ContractChangesTest::reduce);
  private static final String GET_ARTWORK = "/paths/~1artworks~1{artworkId}/get";
  private static final String CREATE_ARTWORK = "/paths/~1artworks/post";
  private static final String ARTWORK = "/components/schemas/Artwork";
  private static final String CATEGORY = "/components/schemas/ArtworkCategory";
  private static final String CREATION = "/components/schemas/CreateArtworkRequest";

  @ParameterizedTest
  @MethodSource
  void a_break_is_found_and_named(Consumer<ObjectNode> change, String sentence) {
    var changes = ContractChanges.between(RELEASED, RELEASED.spoilt(change));

    assertThat(changes.breaking()).contains(sentence);
    assertThat(changes.objections())
        .isNotEmpty()
        .allSatisfy(objection -> assertThat(objection).contains("no new major version"));
  }

  static Stream<Arguments> a_break_is_found_and_named() {
    return Stream.of(
        broken(
            "a removed operation",
            root -> at(root, "/paths/~1artworks~1{artworkId}").remove("get"),
            "getArtwork is gone"),
        broken(
            "a renamed operation",
            root -> at(root, GET_ARTWORK).put("operationId", "showArtwork"),
            "getArtwork is called showArtwork now"),
        broken(
            "a new required member",
            root -> array(root, CREATION + "/required").add("year"),
            "createArtwork asks for request.year",
            root -> at(root, CREATION + "/properties").putObject("year").put("type", "integer")),
        broken(
            "an optional member that is required now",
            root -> array(root, CREATION + "/required").add("description"),
            "createArtwork asks for request.description"),
        broken(
            "a removed request member",
            root -> at(root, CREATION + "/properties").remove("tags"),
            "createArtwork has no request.tags any more"),
        broken(
            "a narrowed label of a request",
            root -> array(root, CATEGORY + "/enum").remove(0),
            "createArtwork does not take %s as request.category any more"
                .formatted(RELEASED.root().at(CATEGORY + "/enum/0").asText())),
        broken(
            "a shorter text",
            root -> at(root, CREATION + "/properties/title").put("maxLength", 10),
            "createArtwork has other bounds for request.title (ChangedMaxLength)"),
        broken(
            "a removed answer member",
            root -> at(root, ARTWORK + "/properties").remove("title"),
            "getArtwork has no 200.data.artwork.title any more",
            root -> removeText(array(root, ARTWORK + "/required"), "title")),
        broken(
            "an answer member that may be missing now",
            root -> removeText(array(root, ARTWORK + "/required"), "title"),
            "getArtwork may answer without 200.data.artwork.title"),
        broken(
            "another type in an answer",
            root -> at(root, ARTWORK + "/properties/title").put("type", "integer"),
            "getArtwork has 200.data.artwork.title as integer, no longer as string"),
        broken(
            "another form of an answer's text",
            root -> at(root, ARTWORK + "/properties/id").put("format", "date"),
            "getArtwork has 200.data.artwork.id as string of date, no longer as string of uuid"),
        broken(
            "a removed parameter",
            root -> removeNamed(array(root, "/paths/~1artworks/get/parameters"), "category"),
            "listArtworks does not take the parameter category any more"),
        broken(
            "a new required parameter",
            root ->
                array(root, GET_ARTWORK + "/parameters")
                    .addObject()
                    .put("name", "lang")
                    .put("in", "query")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string"),
            "getArtwork asks for the parameter lang"),
        broken(
            "another success",
            root -> {
              var responses = at(root, CREATE_ARTWORK + "/responses");
              responses.set("200", responses.remove("201"));
            },
            "createArtwork does not answer 201 any more"),
        broken(
            "credentials that were not asked for",
            root -> at(root, GET_ARTWORK).putArray("security").addObject().putArray("bearer"),
            "getArtwork asks for other credentials"));
  }

  @ParameterizedTest
  @MethodSource
  void an_addition_breaks_nobody_and_asks_for_a_minor_version(Consumer<ObjectNode> change) {
    var changes = ContractChanges.between(RELEASED, RELEASED.spoilt(change));

    assertThat(changes.breaking()).isEmpty();
    assertThat(changes.objections()).hasSize(1).first().asString().contains("no new minor version");
    assertThat(
            ContractChanges.between(RELEASED, RELEASED.spoilt(change.andThen(version("1.999.0"))))
                .objections())
        .isEmpty();
  }

  static Stream<Named<Consumer<ObjectNode>>>
      an_addition_breaks_nobody_and_asks_for_a_minor_version() {
    return Stream.of(
        Named.of(
            "a new operation",
            root -> at(root, "/paths").set("/paintings", root.at("/paths/~1artworks").deepCopy())),
        Named.of(
            "a new answer member",
            root -> at(root, ARTWORK + "/properties").putObject("frame").put("type", "string")),
        Named.of(
            "a new optional request member",
            root -> at(root, CREATION + "/properties").putObject("frame").put("type", "string")),
        Named.of(
            "a new optional parameter",
            root ->
                array(root, GET_ARTWORK + "/parameters")
                    .addObject()
                    .put("name", "lang")
                    .put("in", "query")
                    .putObject("schema")
                    .put("type", "string")),
        Named.of(
            "a new label in an answer",
            root -> array(root, "/components/schemas/ArtworkStatus/enum").add("lent")),
        Named.of("a new label in a request", root -> array(root, CATEGORY + "/enum").add("lace")),
        Named.of(
            "a longer text",
            root -> at(root, CREATION + "/properties/title").put("maxLength", 1_000)),
        Named.of(
            "an error that never comes any more",
            root -> at(root, GET_ARTWORK + "/responses").remove("404")),
        Named.of(
            "a new error",
            root ->
                at(root, GET_ARTWORK + "/responses")
                    .putObject("418")
                    .put("description", "Short and stout.")),
        Named.of(
            "a new header",
            root ->
                at(root, "/components/responses/NotFound/headers")
                    .putObject("X-Hint")
                    .putObject("schema")
                    .put("type", "string")));
  }

  @Test
  void other_words_ask_for_a_newer_version_and_no_more() {
    Consumer<ObjectNode> reworded =
        root -> at(root, GET_ARTWORK).put("description", "In other words.");

    assertThat(ContractChanges.between(RELEASED, RELEASED.spoilt(reworded)).objections())
        .hasSize(1)
        .first()
        .asString()
        .contains("no newer version");
    assertThat(
            ContractChanges.between(RELEASED, RELEASED.spoilt(reworded.andThen(version("1.999.0"))))
                .objections())
        .isEmpty();
  }

  @Test
  void a_new_major_version_may_break() {
    var next =
        RELEASED.spoilt(version("9.0.0").andThen(root -> at(root, "/paths").remove("/artworks")));

    assertThat(ContractChanges.between(RELEASED, next).objections()).isEmpty();
  }

  @Test
  void nothing_changed_is_nothing_to_say() {
    assertThat(ContractChanges.between(RELEASED, RELEASED).objections()).isEmpty();
  }

  private static Arguments broken(String name, Consumer<ObjectNode> change, String sentence) {
    return Arguments.of(Named.of(name, change), sentence);
  }

  private static Arguments broken(
      String name, Consumer<ObjectNode> change, String sentence, Consumer<ObjectNode> also) {
    return broken(name, change.andThen(also), sentence);
  }

  private static Consumer<ObjectNode> version(String version) {
    return root -> at(root, "/info").put("version", version);
  }

  /** Three addresses are enough here, and much faster. */
  private static void reduce(ObjectNode root) {
    at(root, "/paths").retain(KEPT);
  }

  private static void removeText(ArrayNode texts, String unwanted) {
    remove(texts, text -> text.asText().equals(unwanted));
  }

  private static void removeNamed(ArrayNode parameters, String unwanted) {
    remove(parameters, parameter -> parameter.path("name").asText().equals(unwanted));
  }

  private static void remove(ArrayNode array, Predicate<JsonNode> unwanted) {
    for (Iterator<JsonNode> nodes = array.iterator(); nodes.hasNext(); ) {
      if (unwanted.test(nodes.next())) {
        nodes.remove();
      }
    }
  }

  private static ObjectNode at(ObjectNode root, String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  private static ArrayNode array(ObjectNode root, String pointer) {
    return (ArrayNode) root.at(pointer);
  }
}
