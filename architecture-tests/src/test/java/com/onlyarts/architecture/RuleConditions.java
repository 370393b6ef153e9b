package com.onlyarts.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The words rules are written in: whom they look at, and what they say when they do not like it.
 */
final class RuleConditions {
  private RuleConditions() {}

  /** Classes whose address pleases. */
  static DescribedPredicate<JavaClass> at(String description, Predicate<ClassAddress> address) {
    return DescribedPredicate.describe(
        description, javaClass -> ClassAddress.of(javaClass).filter(address).isPresent());
  }

  /** Classes of ours, but what the contract generates. */
  static DescribedPredicate<JavaClass> ours() {
    return at("are written by us", address -> !address.isContract());
  }

  /** Classes that hold to a sentence; the finder says what breaks it. */
  static ArchCondition<JavaClass> holdTo(
      String sentence, BiConsumer<JavaClass, Consumer<String>> finder) {
    return new ArchCondition<>(sentence) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        finder.accept(
            javaClass,
            finding ->
                events.add(
                    SimpleConditionEvent.violated(javaClass, javaClass.getName() + " " + finding)));
      }
    };
  }

  /** Classes all of whose dependencies are allowed. */
  static ArchCondition<JavaClass> seeOnly(
      String sentence, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>(sentence) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (!target.isPrimitive() && !allowed.test(javaClass, target)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** A class of ours and where it is. */
  static ClassAddress addressOf(JavaClass javaClass) {
    return ClassAddress.of(javaClass).orElseThrow();
  }
}
