package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A class can be spoken of by its simple name alone: no two share it, production and tests
 * together, not even but for a letter's case.
 */
class ClassNamesTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void no_simple_name_is_there_twice() throws IOException {
    Map<String, List<String>> files =
        sources()
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString().toLowerCase(Locale.ROOT),
                    Collectors.mapping(Path::toString, Collectors.toList())));

    assertThat(files).hasSizeGreaterThan(1_000);
    assertThat(files.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  /**
   * Violators are named like what they break; the sources of the build and what was generated
   * belong to nobody.
   */
  private static Stream<Path> sources() throws IOException {
    return Files.walk(ROOT)
        .filter(file -> file.toString().matches(".*/src/(main|test)/java/com/.*\\.java"))
        .filter(file -> !file.toString().contains("/target/"))
        .filter(file -> !file.endsWith("package-info.java"));
  }
}
