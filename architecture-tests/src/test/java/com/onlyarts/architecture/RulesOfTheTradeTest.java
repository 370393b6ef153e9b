package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a number of a rule finds in docs/rules.md what it says and which tests hold it. */
class RulesOfTheTradeTest {
  private static final Path ROOT = Path.of("..");
  private static final String ONE_RULE =
      """
      ### R71 A bid is high enough
      It exceeds the one before.

      Held by: `StandingTest`, `BidsContract`
      """;
  private static final Set<String> ITS_TESTS = Set.of("StandingTest", "BidsContract");

  @Test
  void every_rule_is_explained_cited_and_held_by_a_test() {
    List<Path> sources =
        children(ROOT).stream()
            .map(module -> module.resolve("src"))
            .filter(Files::isDirectory)
            .flatMap(src -> filesBelow(src).stream())
            .toList();
    List<Path> documents =
        Stream.concat(
                filesBelow(ROOT.resolve("docs/decisions")).stream(),
                Stream.of(ROOT.resolve("README.md")))
            .toList();
    RuleBook book = RuleBook.of(text(ROOT.resolve("docs/rules.md")));

    assertThat(book.entries()).hasSizeGreaterThan(50);
    Set<String> code =
        cited(sources, file -> isCode(file) && !file.endsWith("RulesOfTheTradeTest.java"));
    assertThat(
            book.faults(
                code, cited(documents, file -> file.toString().endsWith(".md")), tests(sources)))
        .isEmpty();
  }

  @Test
  void a_rule_that_is_explained_cited_and_held_has_no_fault() {
    assertThat(RuleBook.of(ONE_RULE).faults(Set.of("R71"), Set.of("R71"), ITS_TESTS)).isEmpty();
  }

  @Test
  void a_rule_that_is_cited_in_code_or_documents_and_not_explained_is_found() {
    assertThat(RuleBook.of(ONE_RULE).faults(Set.of("R71", "R72"), Set.of("R73"), ITS_TESTS))
        .containsExactly("R72 is cited and not explained", "R73 is cited and not explained");
    assertThat(RuleBook.of(ONE_RULE + "See R72.").faults(Set.of("R71"), Set.of(), ITS_TESTS))
        .containsExactly("R72 is cited and not explained");
  }

  @Test
  void a_rule_that_no_code_cites_is_found() {
    assertThat(RuleBook.of(ONE_RULE).faults(Set.of(), Set.of("R71"), ITS_TESTS))
        .containsExactly("R71 is explained and no code cites it");
  }

  @Test
  void a_test_that_is_not_there_and_a_rule_without_one_are_found() {
    assertThat(RuleBook.of(ONE_RULE).faults(Set.of("R71"), Set.of(), Set.of("StandingTest")))
        .containsExactly("R71 is held by BidsContract, which is not there");
    assertThat(
            RuleBook.of(ONE_RULE.replace("Held by", "Known to"))
                .faults(Set.of("R71"), Set.of(), ITS_TESTS))
        .containsExactly("R71 names 0 tests, not 1 to 4");
  }

  @Test
  void a_rule_that_is_explained_twice_is_found() {
    assertThat(RuleBook.of(ONE_RULE + ONE_RULE).faults(Set.of("R71"), Set.of(), ITS_TESTS))
        .containsExactly("R71 is explained twice");
  }

  @Test
  void a_number_is_found_in_comments_and_in_names_of_tests_and_in_no_other_word() {
    assertThat(RuleBook.citedIn("(R71, R72) void R73_R74_late_bids() // BR80 R8x R2000"))
        .containsExactly("R71", "R72", "R73", "R74");
  }

  private static Set<String> cited(List<Path> files, Predicate<Path> wanted) {
    return files.stream()
        .filter(wanted)
        .flatMap(file -> RuleBook.citedIn(text(file)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tests(List<Path> sources) {
    return sources.stream()
        .filter(file -> file.toString().contains("/src/test/java/"))
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".java"))
        .map(name -> name.replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static boolean isCode(Path file) {
    return Stream.of(".java", ".sql").anyMatch(file.toString()::endsWith);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
