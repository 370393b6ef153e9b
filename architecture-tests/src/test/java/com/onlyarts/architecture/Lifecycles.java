package com.onlyarts.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/lifecycles.md: each thing, and what can happen in each of its states. */
record Lifecycles(List<Table> tables) {
  private static final Pattern HEADING = Pattern.compile("## (.+?)(?: \\(`(\\w+)`\\))?");
  private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (.+?) \\| (.+?) \\| (.+?) \\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Set<String> NO_STATES = Set.of("state", "---");
  private static final String END = "**end**";

  /**
   * One thing.
   *
   * @param states the name of the enum of its states, if there is one
   */
  record Table(String thing, Optional<String> states, List<Row> rows) {}

  /** One state: who may do what, what the clock does, and where it ends. */
  record Row(String state, String acts, String clock, String end) {
    private boolean isStuck() {
      return !end.startsWith(END) && quotedIn(clock).noneMatch(Row::isJob);
    }

    private Stream<String> quoted() {
      return Stream.of(acts, clock, end).flatMap(Row::quotedIn);
    }

    private static Stream<String> quotedIn(String cell) {
      return QUOTED.matcher(cell).results().map(it -> it.group(1));
    }

    private static boolean isJob(String word) {
      return word.contains(".");
    }
  }

  /**
   * What the code knows.
   *
   * @param states the labels of each enum, by its name
   */
  record Known(Map<String, Set<String>> states, Set<String> jobs, Set<String> operations) {
    private boolean knows(String word) {
      return (Row.isJob(word) ? jobs : operations).contains(word);
    }
  }

  static Lifecycles of(String text) {
    List<Table> tables = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        Optional<String> states = Optional.ofNullable(heading.group(2));
        tables.add(new Table(heading.group(1), states, new ArrayList<>()));
      } else if (row.matches() && !NO_STATES.contains(row.group(1))) {
        String state = row.group(1).replace("`", "");
        tables.getLast().rows().add(new Row(state, row.group(2), row.group(3), row.group(4)));
      }
    }
    return new Lifecycles(tables);
  }

  /** The enums that a table is about. */
  List<String> enums() {
    return tables.stream().flatMap(table -> table.states().stream()).distinct().toList();
  }

  /** What is wrong with the tables. */
  List<String> faults(Known known) {
    return tables.stream()
        .flatMap(
            table ->
                Stream.concat(
                    table.states().stream().flatMap(states -> ofStates(table, states, known)),
                    table.rows().stream().flatMap(row -> ofRow(table, row, known))))
        .toList();
  }

  private static Stream<String> ofStates(Table table, String states, Known known) {
    Collection<String> labels = known.states().getOrDefault(states, Set.of());
    List<String> rows = table.rows().stream().map(Row::state).toList();
    Set<String> seen = new HashSet<>();
    return Stream.of(
            labels.stream().filter(label -> !rows.contains(label)).map("%s is missing"::formatted),
            rows.stream().filter(row -> !labels.contains(row)).map("%s is no state"::formatted),
            rows.stream().filter(row -> !seen.add(row)).map("%s is there twice"::formatted))
        .flatMap(it -> it)
        .sorted()
        .map(fault -> named(table, fault));
  }

  private static Stream<String> ofRow(Table table, Row row, Known known) {
    Stream<String> stuck =
        Stream.of(row.state())
            .filter(_ -> row.isStuck())
            .map("%s has neither a clock nor an end"::formatted);
    Stream<String> unknown =
        row.quoted()
            .filter(word -> !known.knows(word))
            .map(word -> "%s names %s, which is not there".formatted(row.state(), word));
    return Stream.concat(stuck, unknown).map(fault -> named(table, fault));
  }

  private static String named(Table table, String what) {
    return "%s: %s".formatted(table.thing(), what);
  }
}
