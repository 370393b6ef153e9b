package com.onlyarts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The guide about errors explains every code as the contract does, between two marks. A table that
 * says something else is written anew, and fails this once: look at it and commit it.
 */
class ErrorGuideTest {
  private static final Path GUIDE = Path.of("src/main/guides/errors.md");
  private static final String BEGIN = "<!-- every code, from x-meanings -->\n";
  private static final String END = "<!-- end of the codes -->\n";
  private static final JsonNode CODES =
      ContractDocument.bundled().root().at("/components/schemas/ErrorCode");

  @Test
  void R1_the_guide_says_of_every_code_what_it_means_and_what_to_do() throws IOException {
    String before = Files.readString(GUIDE);
    String after =
        before.substring(0, before.indexOf(BEGIN) + BEGIN.length())
            + table()
            + before.substring(before.indexOf(END));
    if (!after.equals(before)) {
      Files.writeString(GUIDE, after);
    }

    assertThat(before).as("written anew: commit it").isEqualTo(after);
  }

  @Test
  void the_table_has_a_row_for_each() {
    assertThat(table().lines().toList())
        .hasSize(2 + CODES.path("enum").size())
        .contains("| `cart_empty` | There is nothing in the cart. | Lead to the works. |");
  }

  private static String table() {
    List<String> codes = ContractDocument.stream(CODES.path("enum")).map(JsonNode::asText).toList();
    return codes.stream()
        .sorted()
        .map(ErrorGuideTest::row)
        .collect(Collectors.joining("", "| code | it means | do |\n|---|---|---|\n", ""));
  }

  private static String row(String code) {
    JsonNode meaning = CODES.path("x-meanings").path(code);
    return "| `%s` | %s | %s |\n"
        .formatted(code, meaning.path("means").asText(), meaning.path("do").asText());
  }
}
