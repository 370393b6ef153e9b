package com.onlyarts.architecture;

import com.onlyarts.architecture.FloorPlan.Module;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of SQL, named for the module it belongs to. A versioned one ({@code V04__catalog.sql})
 * makes tables and runs once; a repeatable one ({@code R__04_catalog_search.sql}) makes functions,
 * triggers and views, and runs again whenever it was changed.
 */
record Migration(String file, Module module, boolean isRepeatable, String sql) {
  private static final Pattern NAME =
      Pattern.compile("(?:V\\d+__|(R)__(\\d{2})_)([a-z]+)(?:_\\w+)?\\.sql");
  private static final Pattern RELATION =
      Pattern.compile(
          "(?m)^CREATE (?:OR REPLACE )?(UNLOGGED TABLE|TABLE|VIEW) (?:IF NOT EXISTS )?(\\w+)");
  private static final Pattern CODE =
      Pattern.compile(
          "(?m)^CREATE (?:OR REPLACE )?(FUNCTION|PROCEDURE|VIEW|TRIGGER|CONSTRAINT TRIGGER) (\\w+)");
  private static final Pattern NOT_REPEATABLE =
      Pattern.compile(
          "(?m)^(CREATE (?!OR REPLACE |CONSTRAINT TRIGGER)|ALTER |DROP (?!TRIGGER IF EXISTS)"
              + "|INSERT |UPDATE |DELETE |TRUNCATE ).*");
  private static final Pattern ALTERATION = Pattern.compile("(?m)^ALTER TABLE (?:ONLY )?(\\w+)");
  private static final Pattern DROP = Pattern.compile("(?m)^DROP TABLE (?:IF EXISTS )?(\\w+)");
  private static final List<Pattern> TOUCHES =
      List.of(
          ALTERATION,
          DROP,
          Pattern.compile("(?m)^(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE) (\\w+)"),
          Pattern.compile("(?m)^CREATE (?:UNIQUE )?INDEX[^;]*? ON (\\w+)"),
          Pattern.compile("(?m)^CREATE (?:OR REPLACE )?(?:CONSTRAINT )?TRIGGER[^;]*?\\bON (\\w+)"));
  private static final Pattern REFERENCE = Pattern.compile("\\bREFERENCES (\\w+)");

  @SuppressWarnings("EnumOrdinal") // the number of a file is its module's place on the plan
  static Migration of(String file, String text) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      throw new IllegalStateException(
          "a migration is named for its module, V04__catalog.sql or R__04_catalog_search.sql, but"
              + " there is "
              + file);
    }
    Module module = Module.of(name.group(3)).orElseThrow();
    boolean isRepeatable = name.group(1) != null;
    if (isRepeatable && Integer.parseInt(name.group(2)) != module.ordinal() + 1) {
      throw new IllegalStateException(
          "repeatable migrations run in the order of their names, so that the number is the"
              + " module's place on the plan, but there is "
              + file);
    }
    return new Migration(file, module, isRepeatable, text.replaceAll("--.*", ""));
  }

  /** What it makes that can be read from. */
  Stream<Schema.Relation> relations() {
    return RELATION
        .matcher(sql)
        .results()
        .map(it -> new Schema.Relation(it.group(2), module, it.group(1).equals("VIEW")));
  }

  /** The tables that are gone after it. */
  Stream<String> dropped() {
    return found(DROP).map(it -> it.group(1));
  }

  /**
   * What is wrong with it.
   *
   * @param schema what all of them make
   */
  void examine(Schema schema, Consumer<String> faults) {
    Consumer<String> report = fault -> faults.accept(file + " " + fault);
    if (isRepeatable) {
      found(NOT_REPEATABLE).forEach(it -> report.accept("cannot run twice: " + it.group()));
    } else {
      examineCode(schema, report);
      found(ALTERATION)
          .filter(it -> relations().anyMatch(made -> made.name().equals(it.group(1))))
          .forEach(it -> report.accept("alters %s, which it makes itself".formatted(it.group(1))));
    }
    TOUCHES.stream()
        .flatMap(this::found)
        .flatMap(it -> schema.find(it.group(1)).stream())
        .filter(it -> it.owner() != module)
        .forEach(
            it -> report.accept("touches %s of %s".formatted(it.name(), it.owner().packageName())));
    ClassAddress here = new ClassAddress(module.packageName(), "jdbi");
    found(REFERENCE)
        .flatMap(it -> schema.find(it.group(1)).stream())
        .filter(it -> !FloorPlan.mayAsk(here, it.owner()))
        .forEach(
            it ->
                report.accept(
                    "refers to %s of %s, which it may not ask"
                        .formatted(it.name(), it.owner().packageName())));
  }

  /** A function is versioned only if a constraint, a generated column or an index needs it. */
  private void examineCode(Schema schema, Consumer<String> report) {
    found(CODE)
        .filter(it -> !(it.group(1).equals("FUNCTION") && schema.isNeededByTables(it.group(2))))
        .forEach(it -> report.accept("makes %s, which is repeatable".formatted(it.group(2))));
  }

  boolean calls(String function) {
    return Pattern.compile("(?<!FUNCTION )\\b" + function + "\\(").matcher(sql).find();
  }

  private Stream<MatchResult> found(Pattern pattern) {
    return pattern.matcher(sql).results();
  }
}
