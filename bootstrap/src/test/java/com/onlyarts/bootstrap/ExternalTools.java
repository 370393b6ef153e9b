package com.onlyarts.bootstrap;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that some tests need beside the JDK: without them these are skipped with a sentence, and
 * fail with it on CI, which installs them.
 */
final class ExternalTools {
  private static final System.Logger LOG = System.getLogger(ExternalTools.class.getName());

  private ExternalTools() {}

  static Optional<Path> node() {
    return found("node");
  }

  static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> found(name).stream())
        .findFirst();
  }

  /** The program, or the end of this test. */
  static Path insistOn(String name, Optional<Path> program) {
    if (program.isEmpty() && System.getenv("CI") != null) {
      throw new AssertionError(
          "%s is not installed: .ci/run installs it, and these tests cannot be done without."
              .formatted(name));
    }
    if (program.isEmpty()) {
      LOG.log(Level.WARNING, "NOT TESTED HERE: {0} is not installed.", name);
    }
    Assumptions.assumeTrue(program.isPresent(), name + " is not installed");
    return program.orElseThrow();
  }

  static Optional<Path> nginx() {
    return found("nginx")
        .or(() -> Optional.of(Path.of("/usr/sbin/nginx")).filter(Files::isExecutable));
  }

  static Optional<Path> systemdAnalyze() {
    return found("systemd-analyze");
  }

  /** Runs a program to its end; what it said is the failure if it fails. */
  static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + "\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> found(String name) {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
