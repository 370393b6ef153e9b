package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule that catches nobody checks nothing: each must catch the classes that are there to break
 * it.
 */
class RulesBiteTest {
  private static final Map<String, ArchRule> RULES = Rules.all();

  @TestFactory
  Stream<DynamicTest> a_violator_is_caught() {
    return violators().stream()
        .flatMap(
            violator ->
                Stream.of(violator.getAnnotationOfType(Violates.class).value())
                    .map(
                        rule ->
                            DynamicTest.dynamicTest(
                                "%s by %s".formatted(violator.getName(), rule),
                                () -> assertCaught(violator, rule))));
  }

  @Test
  void every_rule_has_a_violator() {
    Set<String> broken =
        violators().stream()
            .flatMap(it -> Stream.of(it.getAnnotationOfType(Violates.class).value()))
            .collect(Collectors.toSet());

    assertThat(broken).isEqualTo(RULES.keySet());
  }

  private static List<JavaClass> violators() {
    return ImportedClasses.VIOLATORS.stream()
        .filter(javaClass -> javaClass.isAnnotatedWith(Violates.class))
        .toList();
  }

  private static void assertCaught(JavaClass violator, String rule) {
    assertThat(RULES).containsKey(rule);
    assertThat(RULES.get(rule).evaluate(ImportedClasses.VIOLATORS).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(violator.getName()));
  }
}
