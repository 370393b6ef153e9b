package com.onlyarts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The contract of today beside the one that clients were last given. {@code api-spec/release} keeps
 * the next one.
 */
class ReleasedContractTest {
  private static final ContractDocument CURRENT = ContractDocument.bundled();

  @Test
  void the_version_fits_what_changed_since_the_last_release() throws IOException {
    assertThat(ContractChanges.between(released(), CURRENT).objections()).isEmpty();
  }

  @Test
  void the_changelog_tells_of_this_version() throws IOException {
    assertThat(Files.readAllLines(Path.of("CHANGELOG.md"), UTF_8))
        .contains("## " + CURRENT.root().at("/info/version").asText());
  }

  private static ContractDocument released() throws IOException {
    return ContractDocument.of(
        Files.readAllBytes(Path.of("released", "openapi.yaml")), new YAMLMapper());
  }
}
