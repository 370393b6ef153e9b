package com.onlyarts.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that docs/rules.md explains, in its order.
 *
 * @param cites the numbers that stand anywhere in it
 */
record RuleBook(List<Entry> entries, Set<String> cites) {
  private static final Pattern CITATION =
      Pattern.compile("(?<![A-Za-z0-9])R\\d{1,3}(?![A-Za-z0-9])");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (R\\d{1,3}) .*");
  private static final Pattern HELD_BY = Pattern.compile("(?m)^Held by: (.+(?:\\R.+)*)");
  private static final Pattern TEST = Pattern.compile("`(\\w+)`");
  private static final int MOST_TESTS = 4;

  /** One rule, and the tests that are said to hold it. */
  record Entry(String number, List<String> tests) {}

  static RuleBook of(String text) {
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    List<Integer> ends =
        Stream.concat(headings.stream().skip(1).map(MatchResult::start), Stream.of(text.length()))
            .toList();
    List<Entry> entries =
        Stream.iterate(0, index -> index < headings.size(), index -> index + 1)
            .map(
                index ->
                    new Entry(
                        headings.get(index).group(1),
                        testsIn(text.substring(headings.get(index).start(), ends.get(index)))))
            .toList();
    return new RuleBook(entries, citedIn(text));
  }

  /** The numbers of rules in a text; those that names of tests begin with too. */
  static Set<String> citedIn(String text) {
    return CITATION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> testsIn(String section) {
    return HELD_BY
        .matcher(section)
        .results()
        .flatMap(line -> TEST.matcher(line.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }

  /**
   * What is wrong with the book.
   *
   * @param code the numbers that sources cite, SQL and tests included
   * @param documents the numbers that decisions and the README cite
   * @param tests the names of all test classes
   */
  List<String> faults(Set<String> code, Set<String> documents, Set<String> tests) {
    Set<String> explained = new HashSet<>();
    List<String> twice =
        entries.stream().map(Entry::number).filter(number -> !explained.add(number)).toList();
    Set<String> unexplained =
        Stream.of(code, documents, cites)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    unexplained.removeAll(explained);
    return Stream.of(
            twice.stream().map("%s is explained twice"::formatted),
            unexplained.stream().map("%s is cited and not explained"::formatted),
            entries.stream().flatMap(entry -> faults(entry, code, tests)))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<String> faults(Entry entry, Set<String> code, Set<String> tests) {
    Stream<String> uncited =
        Stream.of(entry.number())
            .filter(number -> !code.contains(number))
            .map("%s is explained and no code cites it"::formatted);
    Stream<String> unheld =
        Stream.of(entry)
            .filter(it -> it.tests().isEmpty() || it.tests().size() > MOST_TESTS)
            .map(
                it ->
                    "%s names %d tests, not 1 to %d"
                        .formatted(it.number(), it.tests().size(), MOST_TESTS));
    Stream<String> missing =
        entry.tests().stream()
            .filter(test -> !tests.contains(test))
            .map(test -> "%s is held by %s, which is not there".formatted(entry.number(), test));
    return Stream.of(uncited, unheld, missing).flatMap(it -> it);
  }
}
