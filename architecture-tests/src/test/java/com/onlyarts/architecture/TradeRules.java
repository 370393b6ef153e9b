package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.onlyarts.architecture.RuleConditions.ours;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * How code reads everywhere: the trade's words, final classes, no null, no console, no floating
 * money.
 */
final class TradeRules {
  private TradeRules() {}

  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "(Abstract|Base)[A-Z].*|.*(Impl|Manager|Helper|Utils?|DTO|Dto|Port|UseCase|Info)");

  /**
   * Words that once named classes here and explained nothing to a stranger: a photo lab's, a post
   * office's, a theatre's, a house's.
   */
  private static final Set<String> RETIRED_WORDS =
      Set.of(
          "Acquaintances",
          "Bell",
          "Bout",
          "Cashier",
          "Chore",
          "Courier",
          "Crier",
          "Darkroom",
          "Deed",
          "Desk",
          "Doorstep",
          "Ear",
          "Exhibit",
          "Gatekeeper",
          "Herald",
          "House",
          "Letter",
          "Payer",
          "Prints",
          "Reception",
          "Shelf",
          "Sight",
          "Sitting",
          "Standing",
          "Stationery",
          "Strikes",
          "Strongbox",
          "Tally",
          "Theatre",
          "Till",
          "Turnstile",
          "Window",
          "Wishes");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Set<Role> INNER_ROLES =
      Set.of(Role.DOMAIN, Role.API, Role.PORT, Role.APPLICATION);
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  static final ArchRule names_are_words_of_the_trade =
      classes()
          .that(ours())
          .should(
              holdTo(
                  "not be named for what says nothing",
                  (javaClass, report) -> {
                    if (EMPTY_WORDS.matcher(javaClass.getSimpleName()).matches()) {
                      report.accept("has a name that says nothing");
                    }
                  }));

  static final ArchRule retired_words_stay_retired =
      classes()
          .that(ours())
          .should(
              holdTo(
                  "not be named by a word that was retired",
                  (javaClass, report) ->
                      BETWEEN_WORDS
                          .splitAsStream(javaClass.getSimpleName())
                          .filter(RETIRED_WORDS::contains)
                          .forEach(word -> report.accept("is named by the retired word " + word))));

  static final ArchRule classes_are_final =
      classes()
          .that(ours())
          .and(
              describe(
                  "are classes with a name",
                  javaClass ->
                      !javaClass.isInterface() && !javaClass.isEnum() && !isUnnamed(javaClass)))
          .should()
          .haveModifier(JavaModifier.FINAL);

  static final ArchRule null_does_not_travel =
      classes()
          .that(ours())
          .should(
              holdTo(
                  "live in a package that is @NullMarked",
                  (javaClass, report) -> {
                    if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                      report.accept("lives in a package that is not @NullMarked");
                    }
                  }));

  static final ArchRule doors_hold_only_interfaces_records_and_enums =
      classes()
          .that(
              at("are an api", address -> address.is(Role.API) && !address.wing().equals("kernel")))
          .and(describe("have a name", javaClass -> !isUnnamed(javaClass)))
          .should(
              holdTo(
                  "be interfaces, records or enums",
                  (javaClass, report) -> {
                    if (!javaClass.isInterface() && !javaClass.isRecord() && !javaClass.isEnum()) {
                      report.accept("is a class");
                    }
                  }));

  static final ArchRule the_domain_has_no_setters =
      classes()
          .that(at("are domain", address -> address.is(Role.DOMAIN)))
          .should(
              holdTo(
                  "have no setters",
                  (javaClass, report) ->
                      javaClass.getMethods().stream()
                          .filter(method -> method.getName().matches("set[A-Z].*"))
                          .forEach(method -> report.accept("has " + method.getName()))));

  /** R4: no floating point anywhere. */
  static final ArchRule money_never_floats =
      classes()
          .that(
              at(
                  "are domain or application",
                  address -> address.role().filter(INNER_ROLES::contains).isPresent()))
          .should(holdTo("keep, take and answer no floating point", TradeRules::findFloats));

  static final ArchRule nobody_speaks_to_the_console =
      noClasses()
          .that(at("are outside bootstrap", address -> !address.isBootstrap()))
          .should(ACCESS_STANDARD_STREAMS);

  private static boolean isUnnamed(JavaClass javaClass) {
    return javaClass.isAnonymousClass()
        || javaClass.getModifiers().contains(JavaModifier.SYNTHETIC)
        || javaClass.getSimpleName().isEmpty();
  }

  private static void findFloats(JavaClass javaClass, Consumer<String> report) {
    Stream<String> fields =
        javaClass.getFields().stream()
            .filter(field -> isFloating(field.getRawType()))
            .map(field -> "field " + field.getName());
    Stream<String> methods =
        javaClass.getCodeUnits().stream()
            .filter(
                unit ->
                    isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(TradeRules::isFloating))
            .map(unit -> "method " + unit.getName());
    Stream.concat(fields, methods)
        .forEach(member -> report.accept("has floating point in " + member));
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }
}
