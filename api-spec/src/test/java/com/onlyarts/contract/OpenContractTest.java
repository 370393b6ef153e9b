package com.onlyarts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract for generators: the same, with its answers' labels open. */
class OpenContractTest {
  private static final ContractDocument CONTRACT = ContractDocument.bundled();
  private static final ContractDocument OPEN = open();

  @Test
  void no_answer_is_held_to_labels() {
    assertThat(OPEN.answeredSchemas().map(OPEN::followed).filter(OpenContractTest::isClosed))
        .isEmpty();
    assertThat(CONTRACT.answeredSchemas().map(CONTRACT::followed))
        .anyMatch(OpenContractTest::isClosed);
  }

  @Test
  void the_labels_so_far_can_be_read() {
    assertThat(OPEN.root().at("/components/schemas/OrderStatus/description").textValue())
        .contains("`pending`", "`completed`");
  }

  @Test
  void what_only_a_request_says_keeps_its_labels() {
    assertThat(OPEN.root().at("/components/schemas/SortOrder"))
        .isEqualTo(CONTRACT.root().at("/components/schemas/SortOrder"));
  }

  @Test
  void it_leaves_out_what_generators_stumble_over_and_nothing_else() {
    assertThat(OPEN.references()).isEqualTo(CONTRACT.references());
    assertThat(OPEN.everyNode().filter(node -> node.path("in").asText().equals("cookie")))
        .isEmpty();
    assertThat(OPEN.everyNode().filter(OpenContractTest::isListOfFiles))
        .isNotEmpty()
        .noneMatch(files -> files.has("maxItems"));
    assertThat(shortened(OPEN)).isEqualTo(shortened(CONTRACT));
  }

  /** A label with all that is below it. */
  private static boolean isClosed(JsonNode schema) {
    return (schema.path("type").asText().equals("string") && schema.has("enum"))
        || ContractDocument.stream(schema).anyMatch(OpenContractTest::isClosed);
  }

  private static boolean isListOfFiles(JsonNode schema) {
    return schema.at("/items/format").asText().equals("binary");
  }

  /** Without anything that may differ. */
  private static JsonNode shortened(ContractDocument document) {
    var copy = document.root().deepCopy();
    copy.withObject("/components/securitySchemes").remove("refreshCookie");
    everyObject(copy)
        .toList()
        .forEach(
            node -> {
              if (isListOfFiles(node)) {
                node.remove(List.of("minItems", "maxItems"));
              }
              node.remove("refreshCookie");
              if (node.path("type").asText().equals("string")) {
                node.remove(Set.of("enum", "description"));
              }
            });
    return copy;
  }

  private static Stream<ObjectNode> everyObject(JsonNode node) {
    return Stream.concat(
        Stream.of(node).filter(JsonNode::isObject).map(ObjectNode.class::cast),
        ContractDocument.stream(node).flatMap(OpenContractTest::everyObject));
  }

  private static ContractDocument open() {
    try {
      return ContractDocument.of(Contract.bundled().openJson(), new ObjectMapper());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
