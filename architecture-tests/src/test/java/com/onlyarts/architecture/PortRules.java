package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.addressOf;
import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A fake and its real counterpart are held to one suite, or the fake proves nothing. */
final class PortRules {
  private PortRules() {}

  /** The ports that some abstract {@code …Contract} suite beside them asks its subclass for. */
  private static final Set<String> HELD =
      ImportedClasses.SUITES.stream()
          .filter(suite -> suite.getSimpleName().endsWith("Contract"))
          .flatMap(suite -> suite.getMethods().stream())
          .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
          .filter(
              method ->
                  method
                      .getRawReturnType()
                      .getPackageName()
                      .equals(method.getOwner().getPackageName()))
          .map(method -> method.getRawReturnType().getName())
          .collect(Collectors.toSet());

  static final ArchRule every_port_is_held_to_a_contract =
      classes()
          .that(at("are ports", address -> address.is(Role.PORT)))
          .and(describe("are interfaces that are not a choice of records", PortRules::isPort))
          .should(
              holdTo(
                  "have a …Contract suite, or stand in FloorPlan.PORTS_WITHOUT_SUITE with the reason",
                  PortRules::findUnheld));

  private static boolean isPort(JavaClass javaClass) {
    return javaClass.isTopLevelClass()
        && javaClass.isInterface()
        && !javaClass.getSimpleName().equals("package-info")
        && !javaClass.reflect().isSealed();
  }

  private static void findUnheld(JavaClass port, Consumer<String> report) {
    ClassAddress address = addressOf(port);
    boolean excused =
        FloorPlan.PORTS_WITHOUT_SUITE.containsKey(
            "%s.%s.%s".formatted(address.wing(), address.room(), port.getSimpleName()));
    boolean held = HELD.contains(port.getName());
    if (!held && !excused) {
      report.accept("is held to no suite");
    }
    if (held && excused) {
      report.accept("has a suite by now: take it off FloorPlan.PORTS_WITHOUT_SUITE");
    }
  }
}
