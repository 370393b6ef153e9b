package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.kernel.Rejection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rejections are data, and their codes are the contract's (R1). */
final class RejectionRules {
  private RejectionRules() {}

  private static final DescribedPredicate<JavaClass> LEAVES =
      describe(
          "are rejections",
          javaClass -> javaClass.isAssignableTo(Rejection.class) && !javaClass.isInterface());

  static final ArchRule rejections_are_records_of_a_sealed_family =
      classes()
          .that(
              describe(
                  "are rejections or families of them",
                  javaClass -> isBelowRejection(javaClass) && !isKind(javaClass)))
          .should(holdTo("be records inside a sealed …Rejection", RejectionRules::findStrays));

  static final ArchRule codes_are_made_of_the_leafs_name =
      classes()
          .that(LEAVES)
          .should(
              holdTo(
                  "not make up a code beside their name",
                  (leaf, report) -> {
                    if (leaf.tryGetMethod("code").isPresent()) {
                      report.accept("makes up its own code");
                    }
                  }));

  static final ArchRule rejections_and_the_contract_know_the_same_codes =
      all(new Codes()).should(new StandOnBothSides());

  /**
   * {@code Rejection.Conflict} and its like: what sort of no a leaf is, open to the leaves of every
   * family.
   */
  private static boolean isKind(JavaClass javaClass) {
    return javaClass.isInterface()
        && javaClass
            .getEnclosingClass()
            .filter(it -> it.isEquivalentTo(Rejection.class))
            .isPresent();
  }

  private static boolean isBelowRejection(JavaClass javaClass) {
    return javaClass.isAssignableTo(Rejection.class) && !javaClass.isEquivalentTo(Rejection.class);
  }

  private static void findStrays(JavaClass rejection, Consumer<String> report) {
    if (rejection.isInterface()) {
      if (!rejection.reflect().isSealed() || !rejection.getSimpleName().endsWith("Rejection")) {
        report.accept("is not a sealed …Rejection");
      }
    } else if (!rejection.isRecord()) {
      report.accept("is not a record");
    } else if (rejection.getEnclosingClass().filter(RejectionRules::isBelowRejection).isEmpty()) {
      report.accept("stands outside its family");
    }
  }

  /** One code, and where it stands. */
  private record Code(String text, Set<String> inContract, Set<String> inRejections) {
    String place() {
      return Stream.concat(inContract.stream(), inRejections.stream())
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  private static final class Codes extends AbstractClassesTransformer<Code> {
    Codes() {
      super("error codes");
    }

    @Override
    public Iterable<Code> doTransform(JavaClasses classes) {
      Map<String, Set<String>> inContract = new TreeMap<>();
      Map<String, Set<String>> inRejections = new TreeMap<>();
      for (JavaClass javaClass : classes) {
        if (javaClass.isEnum() && javaClass.getSimpleName().equals("ErrorCodeJson")) {
          Arrays.stream(javaClass.reflect().getEnumConstants())
              .forEach(code -> note(inContract, code.toString(), javaClass));
        }
        if (LEAVES.test(javaClass)) {
          note(inRejections, Rejection.codeOf(javaClass.reflect()), javaClass);
        }
      }
      Set<String> all = new TreeSet<>(inContract.keySet());
      all.addAll(inRejections.keySet());
      return all.stream()
          .map(
              code ->
                  new Code(
                      code,
                      inContract.getOrDefault(code, Set.of()),
                      inRejections.getOrDefault(code, Set.of())))
          .toList();
    }

    private static void note(Map<String, Set<String>> places, String code, JavaClass place) {
      places.computeIfAbsent(code, _ -> new TreeSet<>()).add(place.getName());
    }
  }

  private static final class StandOnBothSides extends ArchCondition<Code> {
    StandOnBothSides() {
      super(
          "stand in the contract's ErrorCode and be the name of a rejection, or be given out by HTTP");
    }

    @Override
    public void check(Code code, ConditionEvents events) {
      if (code.inContract().isEmpty()) {
        events.add(
            SimpleConditionEvent.violated(
                code, "%s is not in the contract (%s)".formatted(code.text(), code.place())));
      } else if (code.inRejections().isEmpty() && !FloorPlan.HTTP_CODES.contains(code.text())) {
        events.add(
            SimpleConditionEvent.violated(
                code, "%s is used by no rejection (%s)".formatted(code.text(), code.place())));
      }
    }
  }
}
