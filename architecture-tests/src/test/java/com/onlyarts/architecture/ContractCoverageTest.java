package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What the contract documents, a test has seen: every operation, with every status and every live
 * event. The HTTP tests of the modules before this one leave lists of what they saw; {@code mvn
 * verify} runs them all.
 */
class ContractCoverageTest {
  private static final List<Path> LISTS =
      List.of(
          Path.of("../adapters-rest/target/exercised.txt"),
          Path.of("../bootstrap/target/exercised.txt"));

  @Test
  void every_documented_status_and_event_of_every_operation_was_seen_by_a_test()
      throws IOException {
    Assumptions.assumeTrue(
        System.getenv("CI") != null || LISTS.stream().allMatch(Files::exists),
        "NOT TESTED HERE: the HTTP tests have not run; mvn verify runs them first.");

    assertThat(missing(documented(), seen())).as("documented, and exercised by no test").isEmpty();
  }

  @Test
  void R1_every_error_code_that_a_test_has_seen_is_named_by_its_operation() throws IOException {
    Assumptions.assumeTrue(
        System.getenv("CI") != null || LISTS.stream().anyMatch(Files::exists),
        "NOT TESTED HERE: the HTTP tests have not run; mvn verify runs them first.");

    assertThat(unnamed(ErrorCodes.named(), seen())).as("answered, and not named").isEmpty();
  }

  @Test
  void a_code_that_its_operation_does_not_name_is_found() {
    Set<String> seen =
        Set.of("placeBid 409 bid_too_low", "placeBid 409 slot_taken", "placeBid 401 unauthorized");

    assertThat(unnamed(Map.of("placeBid", Set.of("bid_too_low")), seen))
        .containsExactly("placeBid slot_taken");
  }

  private static Set<String> unnamed(Map<String, Set<String>> named, Set<String> seen) {
    return seen.stream()
        .map(line -> line.split(" "))
        .filter(parts -> parts.length == 3 && !ErrorCodes.OF_ANY_CALL.contains(parts[2]))
        .filter(parts -> !named.getOrDefault(parts[0], Set.of()).contains(parts[2]))
        .map(parts -> parts[0] + " " + parts[2])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void what_nobody_saw_is_named() {
    assertThat(
            missing(
                Set.of("listArtworks 200", "listArtworks 400"),
                Set.of("listArtworks 200", "getArtwork 200")))
        .containsExactly("listArtworks 400");
  }

  private static Set<String> missing(Set<String> documented, Set<String> seen) {
    Set<String> missing = new TreeSet<>(documented);
    missing.removeAll(seen);
    return missing;
  }

  private static Set<String> documented() {
    return Contract.bundled().operations().stream()
        .flatMap(ContractCoverageTest::sights)
        .collect(Collectors.toSet());
  }

  private static Stream<String> sights(Operation operation) {
    return Stream.concat(operation.statuses().stream(), operation.events().keySet().stream())
        .map(sight -> operation.id() + " " + sight);
  }

  private static Set<String> seen() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path list : LISTS) {
      seen.addAll(Files.readAllLines(list));
    }
    return seen;
  }
}
