package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.addressOf;
import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.onlyarts.architecture.RuleConditions.seeOnly;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The contract is generated and implemented, never written a second time in annotations. */
final class ContractRules {
  private ContractRules() {}

  private static final DescribedPredicate<JavaClass> RESOURCES =
      describe("implement the contract", ContractRules::implementsTheContract);

  static final ArchRule what_the_contract_generates_stays_at_the_edge =
      classes()
          .that(
              at(
                  "have a role other than rest",
                  address -> address.isOnThePlan() && !address.is(Role.REST)))
          .should(
              seeOnly(
                  "not see the contract",
                  (_, target) ->
                      ClassAddress.of(target).filter(ClassAddress::isContract).isEmpty()));

  /**
   * One annotation of JAX-RS on the implementing method discards all that are inherited, and the
   * route answers 404.
   */
  static final ArchRule resources_carry_no_annotation_of_jax_rs =
      classes()
          .that(RESOURCES)
          .should(
              holdTo(
                  "carry no annotation of JAX-RS on themselves or their methods",
                  ContractRules::findAnnotations));

  static final ArchRule every_resource_implements_the_contract =
      classes()
          .that(at("are rest", address -> address.is(Role.REST)))
          .and()
          .haveSimpleNameEndingWith("Resource")
          .should(
              holdTo(
                  "implement an interface of the contract",
                  (javaClass, report) -> {
                    if (!implementsTheContract(javaClass)) {
                      report.accept("serves something the contract does not know");
                    }
                  }));

  static final ArchRule each_interface_of_the_contract_is_answered_once =
      classes()
          .that(
              at(
                  "are the contract's api",
                  address -> address.isContract() && address.room().equals("api")))
          .and(INTERFACES)
          .should(
              holdTo(
                  "be implemented exactly once, or answered with 501 by bootstrap",
                  ContractRules::findAnswers));

  private static boolean implementsTheContract(JavaClass javaClass) {
    return !javaClass.isInterface()
        && javaClass.getAllRawInterfaces().stream()
            .anyMatch(type -> ClassAddress.of(type).filter(ClassAddress::isContract).isPresent());
  }

  private static void findAnnotations(JavaClass resource, Consumer<String> report) {
    if (ofJaxRs(resource.getAnnotations())) {
      report.accept("is annotated itself");
    }
    for (JavaMethod method : resource.getMethods()) {
      Stream<Set<? extends JavaAnnotation<?>>> parameters =
          method.getParameters().stream().map(parameter -> Set.copyOf(parameter.getAnnotations()));
      if (ofJaxRs(method.getAnnotations()) || parameters.anyMatch(ContractRules::ofJaxRs)) {
        report.accept(
            "annotates " + method.getName() + ", which then forgets what the contract says");
      }
    }
  }

  private static boolean ofJaxRs(Collection<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .anyMatch(
            annotation -> annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs"));
  }

  private static void findAnswers(JavaClass api, Consumer<String> report) {
    List<String> answers =
        Stream.concat(
                api.getAllSubclasses().stream()
                    .filter(type -> !type.isInterface())
                    .map(JavaClass::getName),
                api.getDirectDependenciesToSelf().stream()
                    .map(Dependency::getOriginClass)
                    .filter(
                        origin ->
                            ClassAddress.of(origin).isPresent()
                                && addressOf(origin).isBootstrap()
                                && origin.getSimpleName().equals("Modules"))
                    .map(origin -> "501 by " + origin.getName())
                    .distinct())
            .toList();
    if (answers.size() != 1) {
      report.accept("is answered by " + (answers.isEmpty() ? "nobody" : answers));
    }
  }
}
