package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.onlyarts.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each of the 95 service methods of the founding document has the home, and the ways in, that the
 * table in docs says.
 */
class ServiceMethodsTest {
  private static final Path TABLE = Path.of("../docs/service-methods.md");
  private static final int DOCUMENTED = 95;

  @ParameterizedTest
  @MethodSource("rows")
  void a_documented_method_has_a_home_and_its_ways_in(Row row) throws ClassNotFoundException {
    String[] home = row.home().split("\\.");
    Class<?> useCase = Class.forName("com.onlyarts.%s.application.%s".formatted(home[0], home[1]));

    assertThat(Arrays.stream(useCase.getDeclaredMethods()).map(method -> method.getName()))
        .as(row.home())
        .contains(home[2]);
    row.operations()
        .forEach(
            operation ->
                assertThatNoException()
                    .as(operation)
                    .isThrownBy(() -> Contract.bundled().operation(operation)));
  }

  @Test
  void none_is_missing() throws IOException {
    assertThat(rows()).hasSize(DOCUMENTED).doesNotHaveDuplicates();
  }

  static List<Row> rows() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.filter(line -> line.startsWith("| ")).skip(1).map(Row::of).toList();
    }
  }

  /** One line of the table. */
  record Row(String service, String method, String home, List<String> operations) {
    static Row of(String line) {
      String[] cells = line.replace("`", "").split("\\|");
      return new Row(
          cells[1].strip(),
          cells[2].strip(),
          cells[3].strip(),
          Stream.of(cells[4].split(","))
              .map(String::strip)
              .filter(name -> !name.equals("-"))
              .toList());
    }
  }
}
