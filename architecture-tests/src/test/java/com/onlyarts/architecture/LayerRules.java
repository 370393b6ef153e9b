package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.addressOf;
import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.onlyarts.architecture.RuleConditions.seeOnly;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Maven modules are layers: arrows point inwards, and each layer has the libraries it is there for.
 */
final class LayerRules {
  private LayerRules() {}

  static final ArchRule every_class_has_its_place_on_the_plan =
      classes()
          .should(
              holdTo(
                  "live in a module and a role of FloorPlan, in the contract, or in bootstrap",
                  (javaClass, report) -> {
                    if (ClassAddress.of(javaClass)
                        .filter(it -> it.isOnThePlan() || it.isContract() || it.isBootstrap())
                        .isEmpty()) {
                      report.accept("lives in a package that is not on the plan");
                    }
                  }));

  static final ArchRule every_role_lives_in_its_own_maven_module =
      classes()
          .that(at("have a role", ClassAddress::isOnThePlan))
          .should(
              holdTo(
                  "live in the Maven module of their role, so that no package lies in two jars",
                  (javaClass, report) -> {
                    String home = addressOf(javaClass).role().orElseThrow().mavenModule();
                    String found =
                        javaClass
                            .getSource()
                            .map(source -> source.getUri().toString())
                            .orElse("nowhere");
                    boolean folder = found.contains("/" + home + "/target/classes/");
                    boolean jar =
                        found.contains(
                            "/onlyarts-"
                                + home.replace('/', '-')
                                + "-"); // its own, or the copy beside the runnable jar
                    if (!folder && !jar) {
                      report.accept("should lie in " + home);
                    }
                  }));

  static final ArchRule arrows_between_layers_point_inwards =
      classes()
          .that(at("have a role", ClassAddress::isOnThePlan))
          .should(seeOnly("see only the roles their own role may see", LayerRules::isInSight));

  static final ArchRule each_layer_uses_only_its_own_libraries =
      classes()
          .that(at("have a role", ClassAddress::isOnThePlan))
          .should(
              seeOnly(
                  "use only libraries that are listed for their role",
                  (from, library) ->
                      ClassAddress.of(library).isPresent()
                          || addressOf(from)
                              .role()
                              .orElseThrow()
                              .mayUse(library.getPackageName())));

  static final ArchRule nobody_sees_bootstrap =
      classes()
          .that(at("are outside bootstrap", address -> !address.isBootstrap()))
          .should(
              seeOnly(
                  "not see bootstrap",
                  (_, target) ->
                      ClassAddress.of(target).filter(ClassAddress::isBootstrap).isEmpty()));

  private static boolean isInSight(JavaClass from, JavaClass to) {
    return ClassAddress.of(to)
        .filter(ClassAddress::isOnThePlan)
        .map(there -> FloorPlan.maySee(addressOf(from), there))
        .orElse(true);
  }
}
