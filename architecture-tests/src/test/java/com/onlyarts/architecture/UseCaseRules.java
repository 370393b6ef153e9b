package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.architecture.FloorPlan.Module;
import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** A use case is one actor's conversation: small, and made with few others. */
final class UseCaseRules {
  private UseCaseRules() {}

  private static final int MOST_METHODS = 6;
  private static final int MOST_COLLABORATORS = 6;
  private static final int MOST_KNOWN = 8;

  private static final DescribedPredicate<JavaClass> USE_CASES =
      describe(
          "are use cases",
          javaClass ->
              ClassAddress.of(javaClass)
                      .filter(
                          address ->
                              address.is(Role.APPLICATION)
                                  && !address.is(Module.KERNEL, Role.APPLICATION))
                      .isPresent()
                  && javaClass.isTopLevelClass()
                  && javaClass.getModifiers().contains(JavaModifier.PUBLIC)
                  && !javaClass.isInterface()
                  && !javaClass.isEnum()
                  && !javaClass.isRecord());

  static final ArchRule use_cases_have_at_most_six_public_methods =
      classes()
          .that(USE_CASES)
          .should(holdTo("have at most 6 public methods", UseCaseRules::findTooMuchTalk));

  private static final DescribedPredicate<JavaClass> USE_CASES_AND_RESOURCES =
      at(
              "are use cases or resources",
              address -> address.is(Role.APPLICATION) || address.is(Role.REST))
          .and(describe("are no records", javaClass -> !javaClass.isRecord()));

  /** Values and policies are records, and do not count. */
  static final ArchRule use_cases_and_resources_have_at_most_six_collaborators =
      classes()
          .that(USE_CASES_AND_RESOURCES)
          .should(
              holdTo(
                  "be made with at most 6 collaborators",
                  (javaClass, report) ->
                      findCrowds(
                          javaClass, type -> type.isRecord() ? 0 : 1, MOST_COLLABORATORS, report)));

  /** A record that bundles collaborators is as many as it bundles. */
  static final ArchRule use_cases_and_resources_know_at_most_eight_others =
      classes()
          .that(USE_CASES_AND_RESOURCES)
          .should(
              holdTo(
                  "know at most 8 others, in records or not",
                  (javaClass, report) ->
                      findCrowds(javaClass, UseCaseRules::known, MOST_KNOWN, report)));

  private static void findTooMuchTalk(JavaClass useCase, Consumer<String> report) {
    long methods = useCase.getMethods().stream().filter(UseCaseRules::isOffered).count();
    if (methods > MOST_METHODS) {
      report.accept("has %d public methods".formatted(methods));
    }
  }

  private static boolean isOffered(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static void findCrowds(
      JavaClass javaClass, ToLongFunction<JavaClass> weight, int most, Consumer<String> report) {
    for (JavaConstructor constructor : javaClass.getConstructors()) {
      long collaborators = constructor.getRawParameterTypes().stream().mapToLong(weight).sum();
      if (collaborators > most) {
        report.accept("is made with %d collaborators".formatted(collaborators));
      }
    }
  }

  private static long known(JavaClass type) {
    return type.isRecord()
        ? type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .map(JavaField::getRawType)
            .filter(UseCaseRules::isCollaborator)
            .count()
        : 1;
  }

  private static boolean isCollaborator(JavaClass type) {
    return ClassAddress.of(type)
        .filter(
            address ->
                address.is(Role.PORT)
                    || address.is(Role.APPLICATION)
                    || (address.is(Role.API) && type.isInterface()))
        .filter(_ -> !type.isRecord() && !type.isEnum())
        .isPresent();
  }
}
