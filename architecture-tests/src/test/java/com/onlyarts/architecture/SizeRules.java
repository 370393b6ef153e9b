package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Consumer;

/** What has more parts than one can name has groups that have no name yet. */
final class SizeRules {
  private static final int MOST_COMPONENTS = 14;

  private SizeRules() {}

  static final ArchRule records_have_at_most_fourteen_components =
      classes()
          .that()
          .areRecords()
          .should(holdTo("have at most 14 components", SizeRules::findCrowds));

  /** What is generated from the contract has as many as the contract says. */
  private static void findCrowds(JavaClass javaClass, Consumer<String> report) {
    int components = javaClass.reflect().getRecordComponents().length;
    if (components > MOST_COMPONENTS && !javaClass.getPackageName().endsWith("contract.model")) {
      report.accept("has %d components".formatted(components));
    }
  }
}
