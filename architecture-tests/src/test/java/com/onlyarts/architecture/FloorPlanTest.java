package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.architecture.FloorPlan.Module;
import com.onlyarts.architecture.FloorPlan.Role;
import com.onlyarts.contract.model.ErrorCodeJson;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The plan is the plan of this very house: the code is there to be looked at, and what the plan
 * calls built is built.
 */
class FloorPlanTest {

  @Test
  void the_modules_found_in_the_code_are_those_the_plan_calls_built() {
    Set<Module> built =
        Arrays.stream(Module.values())
            .filter(Module::isBuilt)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Module.class)));

    assertThat(modulesIn(ImportedClasses.PRODUCTION)).isEqualTo(built);
  }

  @Test
  void a_module_that_is_missing_would_be_missed() {
    assertThat(modulesIn(ImportedClasses.VIOLATORS))
        .contains(Module.CATALOG)
        .doesNotContain(Module.IDENTITY);
  }

  @Test
  void every_layer_is_looked_at() {
    Set<String> layers =
        ImportedClasses.PRODUCTION.stream()
            .flatMap(javaClass -> ClassAddress.of(javaClass).flatMap(ClassAddress::role).stream())
            .map(Role::mavenModule)
            .collect(Collectors.toSet());

    assertThat(layers).contains("domain", "application", "adapters-rest", "adapters-persistence");
    assertThat(
            ImportedClasses.PRODUCTION.stream()
                .flatMap(javaClass -> ClassAddress.of(javaClass).stream())
                .filter(ClassAddress::isBootstrap)
                .count())
        .isGreaterThan(10);
  }

  @Test
  void there_is_enough_to_look_at() {
    assertThat(
            ImportedClasses.PRODUCTION.stream()
                .flatMap(javaClass -> ClassAddress.of(javaClass).stream())
                .filter(ClassAddress::isOnThePlan)
                .count())
        .isGreaterThan(100);
    assertThat(
            ImportedClasses.SUITES.stream()
                .filter(suite -> suite.getSimpleName().endsWith("Contract")))
        .isNotEmpty();
    assertThat(Schema.migrated().size()).isGreaterThan(30);
  }

  @Test
  void no_test_is_taken_for_a_part_of_the_house() {
    assertThat(ImportedClasses.PRODUCTION.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.matches(".*Test|.*Fixture|InMemory.*"));
  }

  @Test
  void no_module_is_asked_by_whom_it_asks() {
    for (Module one : Module.values()) {
      for (Module other : Module.values()) {
        boolean bothWays =
            one != other
                && FloorPlan.mayAsk(domainOf(one), other)
                && FloorPlan.mayAsk(domainOf(other), one);
        assertThat(bothWays).as("%s and %s ask each other", one, other).isFalse();
      }
    }
  }

  @Test
  void an_address_is_read_from_the_package() {
    assertThat(new ClassAddress("kernel", "").role()).contains(Role.DOMAIN);
    assertThat(new ClassAddress("catalog", "application.port"))
        .satisfies(it -> assertThat(it.is(Module.CATALOG, Role.PORT)).isTrue());
    assertThat(List.of(new ClassAddress("catalog", ""), new ClassAddress("catalog", "domain.deep")))
        .allMatch(it -> it.role().equals(Optional.empty()));
  }

  @Test
  void every_excuse_is_for_something_that_is_there() {
    Set<String> codes =
        Arrays.stream(ErrorCodeJson.values()).map(Object::toString).collect(Collectors.toSet());

    assertThat(FloorPlan.PORTS_WITHOUT_SUITE.keySet())
        .allMatch(port -> ImportedClasses.PRODUCTION.contain("com.onlyarts." + port));
    assertThat(FloorPlan.SHARED_WORDS)
        .allMatch(word -> ImportedClasses.PRODUCTION.contain("com.onlyarts." + word));
    assertThat(FloorPlan.MAKER_OF_IDS).matches(ImportedClasses.PRODUCTION::contain);
    assertThat(codes).containsAll(FloorPlan.HTTP_CODES);
    assertThat(FloorPlan.TABLES_READ_ACROSS.keySet())
        .allMatch(excuse -> Schema.migrated().find(excuse.replaceAll(".* reads ", "")).isPresent());
  }

  private static ClassAddress domainOf(Module module) {
    return new ClassAddress(module.packageName(), "domain");
  }

  private static Set<Module> modulesIn(JavaClasses classes) {
    return classes.stream()
        .flatMap(javaClass -> ClassAddress.of(javaClass).flatMap(ClassAddress::module).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Module.class)));
  }
}
