package com.onlyarts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A rule that catches nothing is no rule: each has its violator here, the contract with one thing
 * spoilt.
 */
class ContractRulesBiteTest {
  private static final ContractDocument CONTRACT = ContractDocument.bundled();
  private static final String GET_ARTWORK = "/paths/~1artworks~1{artworkId}/get";
  private static final String CREATE_ARTWORK = "/paths/~1artworks/post";
  private static final String CREATION_EXAMPLE =
      CREATE_ARTWORK + "/requestBody/content/application~1json/examples/documented/value";
  private static final String NOT_FOUND_EXAMPLE =
      "/components/responses/NotFound/content/application~1json/examples/unknown/value";

  @ParameterizedTest
  @EnumSource
  void the_rule_catches_its_violator(ContractRule rule) {
    assertThat(rule.violations(CONTRACT.spoilt(violator(rule)))).isNotEmpty();
  }

  @Test
  void an_example_with_a_member_that_no_schema_knows_is_caught() {
    var contract = CONTRACT.spoilt(root -> at(root, CREATION_EXAMPLE).put("colour", "blue"));

    assertThat(ContractRule.EXAMPLES_FIT_THEIR_SCHEMAS.violations(contract)).hasSize(1);
  }

  @Test
  void an_example_with_a_third_decimal_is_caught() {
    var contract =
        CONTRACT.spoilt(root -> at(root, CREATION_EXAMPLE).put("price", new BigDecimal("599.999")));

    assertThat(ContractRule.EXAMPLES_FIT_THEIR_SCHEMAS.violations(contract)).hasSize(1);
  }

  @Test
  void a_meaning_of_a_code_that_is_no_more_is_caught() {
    var contract =
        CONTRACT.spoilt(
            root ->
                at(root, "/components/schemas/ErrorCode/x-meanings")
                    .putObject("gone")
                    .put("means", "It was here once.")
                    .put("do", "Nothing."));

    assertThat(ContractRule.ERROR_CODES_SAY_WHAT_THEY_MEAN.violations(contract))
        .containsExactly("gone");
  }

  private static Consumer<ObjectNode> violator(ContractRule rule) {
    return switch (rule) {
      case PARSES_WITHOUT_A_MESSAGE -> root -> at(root, GET_ARTWORK).put("unheardOf", true);
      case IS_OPENAPI_3_0_3 -> root -> root.put("openapi", "3.1.0");
      case DOCUMENTS_THE_57_CALLS_OF_THE_FOUNDING_DOCUMENT ->
          root -> at(root, "/paths").remove("/artworks");
      case OPERATION_IDS_ARE_VERB_AND_NOUN ->
          root -> at(root, GET_ARTWORK).put("operationId", "artwork");
      case OPERATION_IDS_ARE_UNIQUE ->
          root -> at(root, GET_ARTWORK).put("operationId", "createArtwork");
      case OPERATIONS_ARE_EXPLAINED -> root -> at(root, GET_ARTWORK).put("description", " ");
      case SCHEMAS_ARE_EXPLAINED ->
          root -> at(root, "/components/schemas/Artwork").remove("description");
      case OPERATIONS_HAVE_ONE_EXPLAINED_TAG ->
          root -> array(root, GET_ARTWORK + "/tags").add("Unheard of");
      case TAGS_ARE_IN_ONE_GROUP_EACH -> root -> array(root, "/x-tagGroups/0/tags").add("Artworks");
      case TAGS_HAVE_AT_MOST_EIGHT_OPERATIONS ->
          root -> array(root, "/paths/~1cart/get/tags").set(0, "Artworks");
      case OPERATIONS_HAVE_ONE_SUCCESS ->
          root -> at(root, GET_ARTWORK + "/responses").putObject("204");
      case SECURITY_IS_STATED -> root -> at(root, GET_ARTWORK).remove("security");
      case ERRORS_ARE_DOCUMENTED -> root -> at(root, GET_ARTWORK + "/responses").remove("404");
      case ERRORS_HAVE_THE_SHARED_SHAPE ->
          root -> at(root, "/components/schemas/Problem/properties").remove("code");
      case ANSWERS_NAME_THE_VERSION ->
          root -> at(root, "/components/responses/NotFound/headers").remove("Api-Version");
      case SUCCESSES_COME_IN_THE_ENVELOPE ->
          root ->
              at(root, "/components/schemas/GetArtworkResponse/properties/success")
                  .remove("default");
      case LISTS_TAKE_AND_GIVE_PAGES ->
          root -> array(root, "/paths/~1orders/get/parameters").remove(1);
      case POSTS_TAKE_AN_IDEMPOTENCY_KEY_FIRST ->
          root -> at(root, CREATE_ARTWORK).remove("parameters");
      case PATH_PARAMETERS_STAND_IN_THE_OPERATION ->
          root -> at(root, GET_ARTWORK).remove("parameters");
      case BODIES_HAVE_EXAMPLES ->
          root ->
              at(root, CREATE_ARTWORK + "/requestBody/content/application~1json")
                  .remove("examples");
      case EXAMPLES_FIT_THEIR_SCHEMAS -> root -> at(root, CREATION_EXAMPLE).put("price", "dear");
      case STREAMS_NAME_THEIR_EVENTS -> root -> at(root, "/paths/~1events/get").remove("x-events");
      case EVENTS_HAVE_FITTING_EXAMPLES ->
          root -> at(root, "/components/schemas/UnreadEvent/example").put("notifications", "many");
      case ERROR_CODES_ARE_LISTED -> root -> at(root, NOT_FOUND_EXAMPLE).put("code", "lost");
      case ERROR_CODES_SAY_WHAT_THEY_MEAN ->
          root -> at(root, "/components/schemas/ErrorCode/x-meanings").remove("email_taken");
      case COMPONENTS_ARE_USED -> root -> at(root, "/components/schemas").putObject("Orphan");
      case COMPONENT_NAMES_ARE_CLEAN ->
          root -> at(root, "/components/schemas").putObject("Artwork_1");
      case REFERENCES_STAY_INSIDE ->
          root ->
              at(root, GET_ARTWORK + "/responses/404")
                  .put("$ref", "shared.yaml#/components/responses/NotFound");
      case MEMBERS_OF_ANSWERS_ARE_THERE_OR_SAY_WHY_NOT ->
          root -> array(root, "/components/schemas/Person/required").remove(2);
      case SHAPES_ARE_PLAIN -> root -> at(root, "/components/schemas/Artwork").putArray("allOf");
    };
  }

  private static ObjectNode at(ObjectNode root, String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  private static ArrayNode array(ObjectNode root, String pointer) {
    return (ArrayNode) root.at(pointer);
  }
}
