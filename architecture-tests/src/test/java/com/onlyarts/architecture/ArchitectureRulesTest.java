package com.onlyarts.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The service keeps all its rules. */
class ArchitectureRulesTest {

  @TestFactory
  Stream<DynamicTest> production_keeps_the_rule_that() {
    return Rules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().check(ImportedClasses.PRODUCTION)));
  }
}
