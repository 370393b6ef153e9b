package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.addressOf;
import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.seeOnly;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.onlyarts.architecture.FloorPlan.Module;
import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;

/** Bounded modules ask only whom the plan lets them ask, and only at the door. */
final class ModuleRules {
  private ModuleRules() {}

  static final ArchRule modules_ask_only_whom_they_may_ask =
      classes()
          .that(at("have a role", ClassAddress::isOnThePlan))
          .should(seeOnly("see only modules the plan lets them ask", ModuleRules::mayAsk));

  static final ArchRule modules_are_entered_by_their_doors =
      classes()
          .that(at("have a role", ClassAddress::isOnThePlan))
          .should(
              seeOnly(
                  "touch nothing of another module but its api and its ids",
                  ModuleRules::entersByTheDoor));

  static final ArchRule doors_show_nothing_of_the_domain_but_ids =
      classes()
          .that(at("are an api", address -> address.is(Role.API)))
          .should(
              seeOnly(
                  "show nothing of a domain but ids, and the words of the kernel",
                  ModuleRules::isFitToBeShown));

  static final ArchRule modules_are_free_of_cycles =
      slices()
          .assignedFrom(new ModuleSlices())
          .should()
          .beFreeOfCycles()
          .ignoreDependency( // the edge asks identity who is calling; see FloorPlan.mayAsk
              at("are the edge", address -> address.is(Module.KERNEL, Role.REST)),
              at("are identity's api", address -> address.is(Module.IDENTITY, Role.API)))
          .ignoreDependency(
              at("are the edge", address -> address.is(Module.KERNEL, Role.REST)),
              at("are identity's words", ModuleRules::isIdentitysDomain));

  private static boolean mayAsk(JavaClass from, JavaClass to) {
    return ClassAddress.of(to)
        .filter(ClassAddress::isOnThePlan)
        .flatMap(ClassAddress::module)
        .map(module -> FloorPlan.mayAsk(addressOf(from), module))
        .orElse(true);
  }

  private static boolean entersByTheDoor(JavaClass from, JavaClass to) {
    return ClassAddress.of(to)
        .filter(ClassAddress::isOnThePlan)
        .filter(
            there ->
                !there.wing().equals(addressOf(from).wing())
                    && !there.module().equals(Optional.of(Module.KERNEL)))
        .map(there -> FloorPlan.isDoor(there, to.getName()))
        .orElse(true);
  }

  private static boolean isFitToBeShown(JavaClass api, JavaClass to) {
    return ClassAddress.of(to)
        .filter(
            there -> there.is(Role.DOMAIN) && !there.module().equals(Optional.of(Module.KERNEL)))
        .map(there -> FloorPlan.isDoor(there, to.getName()))
        .orElse(true);
  }

  private static boolean isIdentitysDomain(ClassAddress address) {
    return address.is(Module.IDENTITY, Role.DOMAIN);
  }

  /** One slice for each module; contract and bootstrap belong to none. */
  private static final class ModuleSlices implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return ClassAddress.of(javaClass)
          .flatMap(ClassAddress::module)
          .map(module -> SliceIdentifier.of(module.packageName()))
          .orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
      return "bounded modules";
    }
  }
}
