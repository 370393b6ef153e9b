package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Consumer;

/** A rule of the trade that production never asks is decided elsewhere, and only seems to hold. */
final class DeadCodeRules {
  private DeadCodeRules() {}

  static final ArchRule every_public_method_of_the_domain_is_called_by_production =
      classes()
          .that(at("belong to the domain", address -> address.is(Role.DOMAIN)))
          .should(
              holdTo(
                  "have no public method that production never calls",
                  DeadCodeRules::findUncalled));

  private static void findUncalled(JavaClass javaClass, Consumer<String> report) {
    javaClass.getMethods().stream()
        .filter(
            method ->
                isOffered(method)
                    && method.getAccessesToSelf().stream()
                        .noneMatch(it -> !it.getOrigin().equals(method)))
        .forEach(method -> report.accept("has %s, called by nobody".formatted(method.getName())));
  }

  /** What a supertype declares is called through it; a record's accessors belong to its data. */
  private static boolean isOffered(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !isAccessor(method)
        && !(owner.isEnum() && List.of("values", "valueOf").contains(method.getName()))
        && owner.getAllRawInterfaces().stream().noneMatch(type -> declares(type, method))
        && owner.getAllRawSuperclasses().stream().noneMatch(type -> declares(type, method));
  }

  private static boolean isAccessor(JavaMethod method) {
    return method.getOwner().isRecord()
        && method.getRawParameterTypes().isEmpty()
        && method.getOwner().tryGetField(method.getName()).isPresent();
  }

  private static boolean declares(JavaClass type, JavaMethod method) {
    return type.getMethods().stream()
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && other.getRawParameterTypes().size() == method.getRawParameterTypes().size());
  }
}
