package com.onlyarts.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.architecture.Lifecycles.Known;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every state of whatever holds money, time or a promise has a next step, a clock, or an end. */
class LifecyclesTest {
  private static final Path TABLES = Path.of("../docs/lifecycles.md");
  private static final Path WIRING = Path.of("../bootstrap/src/main/java");
  private static final Pattern JOB =
      Pattern.compile("(?:new Job\\(|each\\(\\s*context,)\\s*\"([^\"]+)\"");
  private static final Pattern STATES = Pattern.compile("\\w+(Status|State)");

  /** They hold neither money nor time nor a promise. */
  private static final Set<String> HOLD_NOTHING =
      Set.of("ArtworkStatus", "ListingStatus", "ReportStatus");

  private static final String ONE_TABLE =
      """
      ## Kettle (`KettleStatus`)

      | state | who may do what | what the clock does | where it ends |
      |---|---|---|---|
      | `cold` | Cook heats it by `heatKettle`. | `kitchen.heat` after a minute. | Hot. |
      | `hot` | Nobody. | Nothing. | **end**: the cook has tea. |
      """;
  private static final Known KITCHEN =
      new Known(
          Map.of("KettleStatus", Set.of("cold", "hot")),
          Set.of("kitchen.heat"),
          Set.of("heatKettle"));

  @Test
  void every_state_is_told_of_and_what_is_told_is_there() throws IOException {
    Set<String> operations =
        Contract.bundled().operations().stream().map(Operation::id).collect(toSet());

    assertThat(lifecycles().faults(new Known(states(), jobs(), operations))).isEmpty();
    assertThat(lifecycles().enums()).containsExactlyInAnyOrderElementsOf(states().keySet());
  }

  @Test
  void a_table_that_is_right_has_no_fault() {
    assertThat(Lifecycles.of(ONE_TABLE).faults(KITCHEN)).isEmpty();
  }

  @Test
  void a_state_that_is_missing_not_there_or_told_of_twice_is_found() {
    assertThat(faults("`cold`", "`warm`"))
        .containsExactly("Kettle: cold is missing", "Kettle: warm is no state");
    assertThat(faults("`cold`", "`hot`"))
        .containsExactly("Kettle: cold is missing", "Kettle: hot is there twice");
    assertThat(faults("KettleStatus", "PotStatus"))
        .containsExactly("Kettle: cold is no state", "Kettle: hot is no state");
  }

  @Test
  void a_job_and_an_operation_that_are_not_there_are_found() {
    assertThat(faults("kitchen.heat", "kitchen.cool"))
        .containsExactly("Kettle: cold names kitchen.cool, which is not there");
    assertThat(faults("heatKettle", "breakKettle"))
        .containsExactly("Kettle: cold names breakKettle, which is not there");
  }

  @Test
  void a_state_with_neither_a_clock_nor_an_end_is_found() {
    assertThat(faults("`kitchen.heat` after a minute", "Nothing"))
        .containsExactly("Kettle: cold has neither a clock nor an end");
  }

  private static List<String> faults(String right, String wrong) {
    return Lifecycles.of(ONE_TABLE.replace(right, wrong)).faults(KITCHEN);
  }

  private static Lifecycles lifecycles() throws IOException {
    return Lifecycles.of(Files.readString(TABLES));
  }

  private static Map<String, Set<String>> states() {
    return ImportedClasses.PRODUCTION.stream()
        .filter(it -> it.isEnum() && it.getPackageName().endsWith(".domain"))
        .filter(it -> STATES.matcher(it.getSimpleName()).matches())
        .filter(it -> !HOLD_NOTHING.contains(it.getSimpleName()))
        .collect(toMap(JavaClass::getSimpleName, LifecyclesTest::labels));
  }

  private static Set<String> labels(JavaClass states) {
    return Arrays.stream(states.reflect().getEnumConstants())
        .map(state -> state.toString().toLowerCase(Locale.ROOT))
        .collect(toSet());
  }

  private static Set<String> jobs() throws IOException {
    try (Stream<Path> files = Files.walk(WIRING)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> JOB.matcher(text(file)).results())
          .map(job -> job.group(1))
          .collect(toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
