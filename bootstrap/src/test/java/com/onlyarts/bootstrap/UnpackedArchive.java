package com.onlyarts.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The archive that {@code mvn package} leaves, unpacked once for all tests as an operator does, and
 * started once: that start has made the ahead-of-time cache.
 *
 * @param home the folder that it unpacks to
 * @param firstStart what the first start said until it was stopped
 * @param firstExit the status it ended with
 */
record UnpackedArchive(Path home, String firstStart, int firstExit) {
  private static final Duration STOP = Duration.ofSeconds(60);
  private static @Nullable UnpackedArchive shared;

  static synchronized UnpackedArchive shared() {
    if (shared == null) {
      try {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "archive");
        shared = startedOnce(unpacked(folder), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /** Unpacks it into an empty folder and answers the one that is in it. */
  static Path unpacked(Path empty) {
    ExternalTools.run(List.of("tar", "-xzf", archive().toString(), "-C", empty.toString()));
    try (Stream<Path> top = Files.list(empty)) {
      return top.reduce(
              (_, _) -> {
                throw new AssertionError("more than one folder in the archive");
              })
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path archive() {
    try (Stream<Path> built = Files.list(Path.of("target").toAbsolutePath())) {
      return built
          .filter(file -> file.getFileName().toString().matches("onlyarts-\\d.*\\.tar\\.gz"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("`mvn package` has left no archive"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnpackedArchive startedOnce(Path home, Path folder) {
    try (ServiceProcess first =
        ServiceProcess.started(
            home.resolve("onlyarts.jar"),
            ServiceProcess.freePort(),
            folder,
            Map.of("ONLYARTS_MODE", "development"))) {
      first.terminate();
      int exit = first.exitWithin(STOP);
      return new UnpackedArchive(home, first.output(), exit);
    }
  }

  /** A node of it that is ready. */
  ServiceProcess started(int port, Path folder, Map<String, String> settings) {
    return ServiceProcess.started(jar(), port, folder, settings);
  }

  /** The same, that is not waited for. */
  ServiceProcess launched(int port, Path folder, Map<String, String> settings) {
    return ServiceProcess.launched(jar(), port, folder, settings);
  }

  private Path jar() {
    return home.resolve("onlyarts.jar");
  }

  /** The ahead-of-time caches that its starts have made. */
  List<Path> caches() {
    return filesIn(home.resolve("cache")).filter(file -> file.toString().endsWith(".aot")).toList();
  }

  static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
