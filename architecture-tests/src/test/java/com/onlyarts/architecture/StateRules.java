package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.addressOf;
import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.onlyarts.architecture.RuleConditions.ours;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a class knows comes in by its constructor and its arguments: time, chance, collaborators;
 * nothing static changes.
 */
final class StateRules {
  private StateRules() {}

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.Random.<init>",
          "java.util.Date.<init>");

  private static final List<String> INJECTION =
      List.of(
          "jakarta.inject",
          "jakarta.enterprise",
          "jakarta.persistence",
          "org.eclipse.microprofile",
          "io.helidon");

  private static final List<Class<?>> CHANGING = List.of(Collection.class, Map.class);

  /** R5. Durations may be measured by adapters, with nanoTime. */
  static final ArchRule time_chance_and_identity_are_arguments =
      classes()
          .that(ours())
          .and()
          .doNotHaveFullyQualifiedName(FloorPlan.MAKER_OF_IDS)
          .should(
              holdTo("not look at a clock or throw dice of their own", StateRules::findOwnClocks));

  static final ArchRule nobody_is_injected_outside_bootstrap =
      classes()
          .that(
              at(
                  "are outside bootstrap",
                  address -> !address.isBootstrap() && !address.isContract()))
          .should(holdTo("get what they need by their constructor", StateRules::findInjections));

  static final ArchRule nothing_static_changes =
      classes()
          .that(ours())
          .should(holdTo("keep no state in static fields", StateRules::findStaticState));

  private static void findOwnClocks(JavaClass javaClass, Consumer<String> report) {
    for (JavaAccess<?> access : javaClass.getAccessesFromSelf()) {
      if (access.getTarget() instanceof CodeUnitAccessTarget target
          && isForbidden(addressOf(javaClass), target)) {
        report.accept(
            "calls %s.%s in line %d"
                .formatted(
                    target.getOwner().getSimpleName(), target.getName(), access.getLineNumber()));
      }
    }
  }

  private static boolean isForbidden(ClassAddress from, CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean given =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    boolean now = owner.startsWith("java.time.") && name.equals("now") && !given;
    boolean clock =
        owner.equals("java.time.Clock") && name.startsWith("system") && !from.isBootstrap();
    boolean stopwatch =
        owner.equals("java.lang.System")
            && name.equals("nanoTime")
            && (from.is(Role.DOMAIN) || from.is(Role.APPLICATION));
    boolean chance =
        CHANCE.contains(owner + "." + name)
            && target.getRawParameterTypes().isEmpty(); // with a seed it is no chance
    return now || clock || stopwatch || chance;
  }

  private static void findInjections(JavaClass javaClass, Consumer<String> report) {
    Stream<JavaMember> members = javaClass.getMembers().stream();
    members
        .filter(
            member ->
                member.getAnnotations().stream()
                    .anyMatch(annotation -> injects(addressOf(javaClass), annotation)))
        .forEach(member -> report.accept("has its %s injected".formatted(member.getName())));
    if (javaClass.getAnnotations().stream()
        .anyMatch(annotation -> injects(addressOf(javaClass), annotation))) {
      report.accept("is managed by a container");
    }
  }

  private static boolean injects(ClassAddress where, JavaAnnotation<?> annotation) {
    String type = annotation.getRawType().getName();
    // Filters and resources are made once; what belongs to the request at hand reaches them in no
    // other way.
    boolean context = type.equals("jakarta.ws.rs.core.Context") && !where.is(Role.REST);
    return context || INJECTION.stream().anyMatch(type::startsWith);
  }

  private static void findStaticState(JavaClass javaClass, Consumer<String> report) {
    javaClass.getFields().stream()
        .filter(
            field ->
                field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(
            field -> !field.getModifiers().contains(JavaModifier.FINAL) || holdsWhatChanges(field))
        .forEach(field -> report.accept("has " + field.getName()));
  }

  /**
   * A collection by its class is one that changes; declared as an interface it is taken for an
   * unchangeable one.
   */
  private static boolean holdsWhatChanges(JavaField field) {
    Class<?> type = field.reflect().getType();
    boolean collection =
        !type.isInterface() && CHANGING.stream().anyMatch(it -> it.isAssignableFrom(type));
    return type.isArray()
        || collection
        || type.getPackageName().startsWith("java.util.concurrent")
        || type == StringBuilder.class;
  }
}
