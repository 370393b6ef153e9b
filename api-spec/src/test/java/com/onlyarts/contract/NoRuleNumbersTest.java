package com.onlyarts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers cannot look up the numbers of our rules, so what they read says the rule itself. */
class NoRuleNumbersTest {
  private static final Pattern NUMBER = Pattern.compile("\\bR\\d{1,3}\\b");

  @Test
  void the_bundled_contract_cites_no_rule() {
    assertThat(numbersIn(new String(Contract.bundled().json(), UTF_8))).isEmpty();
    assertThat(numbersIn(new String(Contract.bundled().yaml(), UTF_8))).isEmpty();
  }

  /**
   * The types of the TypeScript client are made of the bundled contract after this test; those of
   * an earlier build may still lie there.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/openapi",
        "src/main/templates",
        "target/generated-sources/openapi/java",
        "src/main/guides",
        "CHANGELOG.md",
        "clients/typescript/README.md",
        "clients/typescript/src",
        "clients/typescript/examples/gallery/README.md",
        "clients/typescript/examples/gallery/src",
        "clients/typescript/examples/nextjs/README.md",
        "clients/typescript/examples/nextjs/app",
        "clients/typescript/examples/nextjs/onlyarts.ts",
        "clients/typescript/examples/nextjs/proxy.ts",
        "clients/typescript/examples/node/README.md",
        "clients/typescript/examples/node/server.mjs",
        "../bootstrap/src/main/resources/docs"
      })
  void what_callers_read_cites_no_rule(Path place) throws IOException {
    List<Path> files = filesIn(place);

    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(numbersIn(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void a_number_would_be_found() {
    assertThat(numbersIn("Only a published work can be featured (R95).")).containsExactly("R95");
    assertThat(
            numbersIn(
                "Which side may set which status is in R50, but PR50, R5x and R2000 say nothing."))
        .containsExactly("R50");
  }

  private static List<Path> filesIn(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/generated/"))
          .toList();
    }
  }

  private static List<String> numbersIn(String text) {
    return NUMBER.matcher(text).results().map(match -> match.group()).toList();
  }
}
