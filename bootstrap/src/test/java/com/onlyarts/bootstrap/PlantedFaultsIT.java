package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.onlyarts.kernel.rest.ApiClient;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A judge that finds nothing must first have found something: each planted fault is found, by its
 * operation's name, and nothing is found without one.
 */
class PlantedFaultsIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static String artwork;

  @BeforeAll
  static void a_work_is_on_offer() {
    artwork = ApiUsers.anArtist(SERVICE.api()).publishes("Tide", "120.00", "digital");
  }

  @ParameterizedTest
  @EnumSource
  void our_own_judge_names_the_operation(PlantedFault fault) {
    try (FaultInjectingProxy proxy = FaultInjectingProxy.before(SERVICE.base(), Set.of(fault))) {
      ApiClient api = ApiClient.of(proxy.base());
      assertThatThrownBy(() -> call(api, fault))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith(fault.operationId() + ": ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void our_own_judge_is_content_without_it(PlantedFault fault) {
    try (FaultInjectingProxy proxy = FaultInjectingProxy.before(SERVICE.base(), Set.of())) {
      call(ApiClient.of(proxy.base()), fault);
    }
  }

  @Test
  void the_judges_from_outside_name_the_operations_and_no_other() {
    assertThat(condemnedBehind(EnumSet.allOf(PlantedFault.class)))
        .containsExactlyInAnyOrder(
            Stream.of(PlantedFault.values()).map(PlantedFault::operationId).toArray(String[]::new));
  }

  @Test
  void the_judges_from_outside_are_content_without_them() {
    assertThat(condemnedBehind(Set.of())).isEmpty();
  }

  private static List<String> condemnedBehind(Set<PlantedFault> faults) {
    try (FaultInjectingProxy proxy = FaultInjectingProxy.before(SERVICE.base(), faults)) {
      return NodeSuite.in("api-spec/judges")
          .with("JUDGES_SUITE", "service")
          .with(
              "JUDGES_OPERATIONS", "getArtwork,listArtworks,getHealth,getLiveness,listLivestreams")
          .with("JUDGES_VARIABLES", "{\"artworkId\":\"%s\"}".formatted(artwork))
          .with("ONLYARTS_URL", proxy.base().toString())
          .tests()
          .filter(
              test ->
                  catchThrowable(() -> test.getExecutable().execute()) instanceof AssertionError)
          .map(DynamicTest::getDisplayName)
          .toList();
    }
  }

  private static void call(ApiClient api, PlantedFault fault) {
    String path =
        switch (fault) {
          case A_WRONG_TYPE -> "/artworks/" + artwork;
          case A_MISSING_MEMBER -> "/artworks";
          case AN_UNDOCUMENTED_STATUS -> "/health";
        };
    assertThat(api.get(path).status()).isEqualTo(200);
  }
}
