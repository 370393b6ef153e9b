package com.onlyarts.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All rules there are, found by themselves: every constant of type {@link ArchRule} in a class of
 * this package named {@code …Rules}.
 */
final class Rules {
  private Rules() {}

  /** Each rule by the name of its constant. A rule that finds nothing to look at fails. */
  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    ImportedClasses.RULES.stream()
        .sorted(Comparator.comparing(JavaClass::getSimpleName))
        .map(JavaClass::reflect)
        .flatMap(Rules::constants)
        .forEach(constant -> rules.put(constant.getName(), named(constant, rule(constant))));
    return rules;
  }

  private static ArchRule named(Field constant, ArchRule rule) {
    return rule.as("%s: %s".formatted(constant.getName(), rule.getDescription()))
        .allowEmptyShould(false);
  }

  private static Stream<Field> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()));
  }

  private static ArchRule rule(Field constant) {
    try {
      return (ArchRule) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
